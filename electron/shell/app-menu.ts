// The application menu, in the person's language. Pure: it says what is in the menu; someone else puts it there.
import type { MenuItemConstructorOptions } from 'electron'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'

export interface MenuActions {
  /** Shows a page of the app: `/canvases`, `/settings`. */
  goTo(route: string): void
  closeWindow(): void
  quit(): void
}

/** Roles carry the system's own behaviour; labels are ours, since Electron's follow the system's language and not the app's. */
export function planMenu(
  language: Language,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const say = sayIn(language)
  const isMac = platform === 'darwin'
  const settings: MenuItemConstructorOptions = {
    label: say('menu.settings'),
    accelerator: 'CmdOrCtrl+,',
    click: () => actions.goTo('/settings'),
  }
  const quit: MenuItemConstructorOptions = {
    label: say('menu.quit'),
    accelerator: 'CmdOrCtrl+Q',
    click: () => actions.quit(),
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const about: MenuItemConstructorOptions = { label: say('menu.about'), click: () => actions.goTo('/settings/about') }

  return [
    ...(isMac
      ? [
          {
            label: say('host.appName'),
            submenu: [
              about,
              separator,
              settings,
              separator,
              { role: 'hide' as const, label: say('menu.hide') },
              separator,
              quit,
            ],
          },
        ]
      : []),
    {
      label: say('menu.file'),
      submenu: [
        { label: say('menu.allCanvases'), accelerator: 'CmdOrCtrl+O', click: () => actions.goTo('/canvases') },
        separator,
        ...(isMac ? [] : [settings, separator]),
        { label: say('menu.closeWindow'), accelerator: 'CmdOrCtrl+W', click: () => actions.closeWindow() },
        ...(isMac ? [] : [quit]),
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        { role: 'undo', label: say('menu.undo') },
        { role: 'redo', label: say('menu.redo') },
        separator,
        { role: 'cut', label: say('menu.cut') },
        { role: 'copy', label: say('menu.copy') },
        { role: 'paste', label: say('menu.paste') },
        { role: 'selectAll', label: say('menu.selectAll') },
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        { role: 'reload', label: say('menu.reload') },
        { role: 'togglefullscreen', label: say('menu.fullScreen') },
      ],
    },
    { label: say('menu.window'), submenu: [{ role: 'minimize', label: say('menu.minimize') }] },
    ...(isMac ? [] : [{ label: say('menu.help'), submenu: [about] }]),
  ]
}
