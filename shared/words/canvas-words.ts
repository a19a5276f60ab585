// Words of the canvas itself: what undo would take back, why a link is refused, states, and the counters (S43–S50, ux.md §5.3).
import { wordTable } from './word-table.ts'

export const canvasWords = wordTable({
  'undo.addStep': { en: 'add step', ko: '단계 추가', ja: 'ステップの追加' },
  'undo.deleteSteps': {
    en: { one: 'delete “{{name}}”', other: 'delete {{count}} steps' },
    ko: '단계 {{count}}개 삭제',
    ja: 'ステップ {{count}} 個の削除',
  },
  'undo.connect': { en: 'connect steps', ko: '단계 연결', ja: 'ステップの接続' },
  'undo.disconnect': { en: 'remove link', ko: '연결 제거', ja: 'リンクの削除' },
  'undo.moveSteps': {
    en: { one: 'move step', other: 'move {{count}} steps' },
    ko: '단계 {{count}}개 이동',
    ja: 'ステップ {{count}} 個の移動',
  },
  'undo.configureStep': { en: 'change settings', ko: '설정 변경', ja: '設定の変更' },
  'undo.renameStep': { en: 'rename step', ko: '단계 이름 변경', ja: 'ステップ名の変更' },
  'undo.renameCanvas': { en: 'rename canvas', ko: '캔버스 이름 변경', ja: 'キャンバス名の変更' },
  'undo.tidy': { en: 'tidy layout', ko: '레이아웃 정리', ja: 'レイアウトの整列' },
  'undo.paste': {
    en: { one: 'paste step', other: 'paste {{count}} steps' },
    ko: '단계 {{count}}개 붙여넣기',
    ja: 'ステップ {{count}} 個の貼り付け',
  },
  'undo.duplicate': {
    en: { one: 'duplicate step', other: 'duplicate {{count}} steps' },
    ko: '단계 {{count}}개 복제',
    ja: 'ステップ {{count}} 個の複製',
  },
  'undo.deleteBranch': {
    en: { one: 'delete “{{name}}”', other: 'delete branch of “{{name}}” ({{count}} steps)' },
    ko: '“{{name}}” 분기 삭제 (단계 {{count}}개)',
    ja: '「{{name}}」の分岐の削除（ステップ {{count}} 個）',
  },
  'undo.bypass': {
    en: { one: 'bypass step', other: 'bypass {{count}} steps' },
    ko: '단계 {{count}}개 건너뛰기',
    ja: 'ステップ {{count}} 個のバイパス',
  },
  'undo.unbypass': {
    en: { one: 'end bypass', other: 'end bypass of {{count}} steps' },
    ko: '단계 {{count}}개 건너뛰기 해제',
    ja: 'ステップ {{count}} 個のバイパス解除',
  },
  'undo.align': { en: 'align steps', ko: '단계 맞춤', ja: 'ステップの整列' },
  'undo.spread': { en: 'distribute steps', ko: '단계 간격 조정', ja: 'ステップの等間隔配置' },
  'link.refused.same-step': {
    en: 'A step cannot lead to itself.',
    ko: '단계를 자기 자신에 연결할 수 없습니다.',
    ja: 'ステップを自分自身に接続することはできません。',
  },
  'link.refused.into-entry': {
    en: 'Nothing leads into an entry.',
    ko: '진입 단계로는 연결할 수 없습니다.',
    ja: 'エントリーに接続することはできません。',
  },
  'link.refused.circle': {
    en: 'That would make people go round in a circle.',
    ko: '그렇게 연결하면 사용자가 끝없이 돌게 됩니다.',
    ja: 'そう接続するとユーザーが回り続けてしまいます。',
  },
  'link.refused.no-such-port': {
    en: 'This step has no such way out.',
    ko: '이 단계에는 그런 출구가 없습니다.',
    ja: 'このステップにその出口はありません。',
  },
  'state.draft': { en: 'Draft', ko: '초안', ja: '下書き' },
  'state.active': { en: 'Active', ko: '실행 중', ja: '実行中' },
  'state.stopped': { en: 'Stopped', ko: '중지됨', ja: '停止中' },
  'state.archived': { en: 'Archived', ko: '보관됨', ja: 'アーカイブ済み' },
  'counter.entered': { en: 'Entered', ko: '진입', ja: 'エントリー' },
  'counter.proceeded': { en: 'Proceeded to next step', ko: '다음 단계로 진행', ja: '次のステップへ進行' },
  'counter.synced': { en: 'Users synced', ko: '동기화된 사용자', ja: '同期済みユーザー' },
  'counter.notSynced': { en: 'Users not synced', ko: '동기화되지 않은 사용자', ja: '未同期ユーザー' },
  'counter.pending': { en: 'Users pending', ko: '대기 중인 사용자', ja: '保留中のユーザー' },
  'counter.errored': { en: 'Users errored', ko: '오류가 발생한 사용자', ja: 'エラーが発生したユーザー' },
  'counter.exited': { en: 'Exited canvas', ko: '캔버스 종료', ja: 'キャンバスを終了' },
  'counter.here': { en: 'Waiting here', ko: '여기에서 대기 중', ja: 'ここで待機中' },
  'counter.entered.about': {
    en: 'People who entered this step to be synced to {{partner}}.',
    ko: '{{partner}}에 동기화하기 위해 이 단계에 진입한 사용자입니다.',
    ja: '{{partner}} と同期するためにこのステップに入ったユーザーです。',
  },
  'counter.entered.aboutStep': {
    en: 'People who entered this step.',
    ko: '이 단계에 진입한 사용자입니다.',
    ja: 'このステップに入ったユーザーです。',
  },
  'counter.proceeded.about': {
    en: 'People who moved to the next step. On the last step of a branch this is 0: they count in Exited canvas.',
    ko: '다음 단계로 이동한 사용자입니다. 분기의 마지막 단계에서는 0이며, 캔버스 종료에 집계됩니다.',
    ja: '次のステップに進んだユーザーです。分岐の最後のステップでは 0 になり、「キャンバスを終了」に数えられます。',
  },
  'counter.synced.about': {
    en: 'People successfully sent to {{partner}}. Not the same as people {{partner}} matched.',
    ko: '{{partner}}에 성공적으로 전송된 사용자입니다. {{partner}}에서 일치한 사용자 수와는 다릅니다.',
    ja: '{{partner}} に正常に送信されたユーザーです。{{partner}} で一致したユーザー数とは異なります。',
  },
  'counter.notSynced.about': {
    en: 'People not sent because no chosen field to match was usable on their profile.',
    ko: '프로필에 일치시킬 수 있는 필드가 없어 전송하지 않은 사용자입니다.',
    ja: '照合に使えるフィールドがプロフィールになく、送信しなかったユーザーです。',
  },
  'counter.pending.about': {
    en: 'People we are processing for the sync right now, including those waiting for a retry.',
    ko: '재시도 대기를 포함해 지금 동기화를 처리하고 있는 사용자입니다.',
    ja: '再試行待ちを含め、現在同期を処理しているユーザーです。',
  },
  'counter.errored.about': {
    en: 'People not sent because of an error at {{partner}}, after about {{hours}} h of retries or at once where a retry could not help.',
    ko: '{{partner}} 오류로 전송하지 못한 사용자입니다. 약 {{hours}}시간 재시도한 뒤, 또는 재시도가 소용없을 때 바로 집계됩니다.',
    ja: '{{partner}} のエラーにより送信できなかったユーザーです。約 {{hours}} 時間の再試行後、または再試行が無意味な場合は直ちに数えられます。',
  },
  'counter.exited.about': {
    en: 'People who left the canvas here.',
    ko: '여기에서 캔버스를 나간 사용자입니다.',
    ja: 'ここでキャンバスを離れたユーザーです。',
  },
  'counter.here.about': {
    en: 'People waiting in this step.',
    ko: '이 단계에서 대기 중인 사용자입니다.',
    ja: 'このステップで待機しているユーザーです。',
  },
  'counter.beforeLaunch': {
    en: 'Counts start after launch',
    ko: '실행 후 집계를 시작합니다',
    ja: '開始後に集計されます',
  },
})
