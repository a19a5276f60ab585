// The end of a page of a list: more on request.
import { Button } from './button.tsx'
import { useSay } from './use-say.ts'

export function LoadMore({ onPress, isBusy = false }: { onPress: () => void; isBusy?: boolean }) {
  const say = useSay()
  return (
    <Button onPress={onPress} isBusy={isBusy}>
      {say('ui.more')}
    </Button>
  )
}
