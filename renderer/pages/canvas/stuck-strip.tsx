// The strip above the drawing that says that people stand still in the running journey, and opens who and why.
import { useCanvas, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import { useStuckWords } from '#renderer/panels/use-stuck-words.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function StuckStrip() {
  const say = useSay()
  const wordsOf = useStuckWords()
  const stuck = useCountBoard((board) => board.stuck)
  const showProblems = useCanvas((state) => state.showProblems)
  const isOpen = useCanvas((state) => state.problemsOpen)
  const [worst] = stuck
  if (!worst) return null
  const people = stuck.reduce((sum, group) => sum + group.people, 0)
  return (
    <Banner
      tone={worst.reason === 'far-away' ? 'wait' : 'bad'}
      title={say('stuck.people', { count: people })}
      {...(isOpen ? {} : { action: { label: say('editor.problems'), onPress: () => showProblems(true) } })}
    >
      {wordsOf(worst).why}
    </Banner>
  )
}
