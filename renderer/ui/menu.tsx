// A list of things to do, behind three dots or a word. A disabled item says why.
import './popover.css'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Keyboard,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { keyLabel } from './key-labels.ts'

export interface MenuItem<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly icon?: IconName
  /** A shortcut, shown at the end. */
  readonly keys?: string | undefined
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  /** Why it is disabled. */
  readonly reason?: string
  readonly onAction?: () => void
}

export interface MenuButtonProps<Id extends string> {
  /** The button's name; shown as `text` where that is given. */
  readonly label: string
  readonly icon?: IconName
  readonly text?: string
  readonly items: readonly MenuItem<Id>[]
  readonly selected?: Id
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly isDisabled?: boolean
  readonly onAction?: (id: Id) => void
}

export function MenuButton<Id extends string>({
  label,
  icon,
  text,
  items,
  selected,
  variant = 'quiet',
  isDisabled = false,
  onAction,
}: MenuButtonProps<Id>) {
  const isWordless = text === undefined
  return (
    <MenuTrigger>
      <AriaButton
        className={isWordless ? 'icon-button is-quiet' : `button is-${variant} is-medium`}
        isDisabled={isDisabled}
        {...(isWordless || text !== label ? { 'aria-label': isWordless ? label : `${label}: ${text}` } : {})}
      >
        {(icon || isWordless) && <Icon name={icon ?? 'more'} size={isWordless ? 18 : 16} />}
        {text}
        {!isWordless && <Icon name="chevron-down" size={14} />}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu
          className="popover-list"
          aria-label={label}
          {...(selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected] })}
          onAction={(key) => {
            const item = items.find((one) => one.id === key)
            if (!item) return
            item.onAction?.()
            onAction?.(item.id)
          }}
        >
          {items.map((item) => (
            <AriaMenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={item.isDanger ? 'popover-item is-danger' : 'popover-item'}
            >
              {({ isSelected }) => (
                <>
                  {selected !== undefined && (
                    <span className="popover-item-check">{isSelected && <Icon name="check" />}</span>
                  )}
                  {item.icon && <Icon name={item.icon} />}
                  <span className="popover-item-words">
                    <Text slot="label">{item.label}</Text>
                    {item.isDisabled && item.reason !== undefined && (
                      <Text slot="description" className="popover-item-about">
                        {item.reason}
                      </Text>
                    )}
                  </span>
                  {item.keys !== undefined && <Keyboard className="popover-item-about">{keyLabel(item.keys)}</Keyboard>}
                </>
              )}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** The menu of one thing, behind three dots. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return <MenuButton label={label} items={items} />
}
