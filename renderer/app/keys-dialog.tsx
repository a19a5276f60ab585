// The list of keys (? or F1). What the canvas page's keys do is decided in canvas/canvas-keys.ts; keep the two in step.
import { useWorkspace } from '../data/use-workspace.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { keyNames } from '../ui/key-labels.ts'
import { useSay } from '../ui/use-say.ts'
import { keyGroups } from './key-groups.ts'
import './keys-dialog.css'

export function KeysDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(isOpen: boolean): void }) {
  const say = useSay()
  const singleKeys = useWorkspace().data?.settings.singleKeyShortcuts ?? true
  return (
    <Dialog
      title={say('keys.title')}
      size="large"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={<Button onPress={() => onOpenChange(false)}>{say('keys.close')}</Button>}
    >
      <div className="keys-dialog">
        {keyGroups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {rows
                .filter((row) => singleKeys || !row.single)
                .map(({ word, chords }) => (
                  <div key={word}>
                    <dt>{say(word)}</dt>
                    <dd>
                      {chords.map((chord) => (
                        <span key={chord.join()}>
                          {keyNames(chord).map((key) => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        {!singleKeys && <p>{say('keys.single.off')}</p>}
      </div>
    </Dialog>
  )
}
