// Words of steering syncs and of the inbox: pausing, cancelling, queueing again, causes and what to do about them.
import { wordTable } from './word-table.ts'

export const operateWords = wordTable({
  'activity.tabs': { en: 'Views of the activity', ko: '활동 보기', ja: 'アクティビティの表示' },
  'activity.tab.batches': { en: 'Batches', ko: '배치', ja: 'バッチ' },
  'activity.tab.inbox': { en: 'Inbox', ko: '오류함', ja: '受信箱' },
  'activity.tab.inbox.count': { en: 'Inbox ({{count}})', ko: '오류함 ({{count}})', ja: '受信箱（{{count}}）' },
  'activity.paused': { en: 'Paused', ko: '일시 중지됨', ja: '一時停止中' },
  'inbox.lead': {
    en: 'What stands between people and their audiences, one entry for each cause.',
    ko: '사용자가 오디언스에 도달하지 못하는 원인을 하나씩 보여 줍니다.',
    ja: 'ユーザーがオーディエンスに届かない原因を、原因ごとに表示します。',
  },
  'inbox.empty': { en: 'All is well', ko: '모두 정상입니다', ja: '問題はありません' },
  'inbox.empty.text': {
    en: 'Nobody is held up, and nobody errored.',
    ko: '지연되거나 오류가 발생한 사용자가 없습니다.',
    ja: '滞っているユーザーも、エラーになったユーザーもいません。',
  },
  'inbox.list': { en: 'Causes', ko: '원인', ja: '原因' },
  'inbox.state.needs-person': { en: 'Needs you', ko: '확인 필요', ja: '要確認' },
  'inbox.state.waiting': { en: 'Tried again by itself', ko: '자동으로 재시도', ja: '自動で再試行' },
  'inbox.state.errored': { en: 'Errored', ko: '오류', ja: 'エラー' },
  'inbox.state.offline': { en: 'Waiting for the network', ko: '네트워크 대기 중', ja: 'ネットワーク待ち' },
  'inbox.people': {
    en: { one: '{{count}} person', other: '{{count}} people' },
    ko: '사용자 {{count}}명',
    ja: '{{count}} 人',
  },
  'inbox.since': { en: 'Since {{time}}', ko: '{{time}}부터', ja: '{{time}} から' },
  'inbox.steps': { en: 'Steps affected', ko: '영향을 받는 단계', ja: '影響のあるステップ' },
  'inbox.step': {
    en: '{{step}} → “{{audience}}”',
    ko: '{{step}} → “{{audience}}”',
    ja: '{{step}} →「{{audience}}」',
  },
  'inbox.nextTry': { en: 'Next try {{time}}', ko: '다음 시도: {{time}}', ja: '次の試行: {{time}}' },
  'inbox.left': {
    en: '{{time}} left before they count as errored',
    ko: '오류로 집계되기까지 {{time}} 남음',
    ja: 'エラーとして数えられるまで残り {{time}}',
  },
  'inbox.late': {
    en: 'The 13 hours are over: one more attempt, then they count as errored',
    ko: '13시간이 지났습니다. 한 번 더 시도한 뒤 오류로 집계됩니다',
    ja: '13 時間が過ぎました。もう一度試した後、エラーとして数えられます',
  },
  'inbox.pausedPeople': {
    en: { one: '{{count}} of them is paused', other: '{{count}} of them are paused' },
    ko: '그중 {{count}}명은 일시 중지됨',
    ja: 'うち {{count}} 人は一時停止中',
  },
  'inbox.retryErrored': { en: 'Retry errored people', ko: '오류 사용자 재시도', ja: 'エラーのユーザーを再試行' },
  'inbox.failedFile': {
    en: 'Save failed people (CSV)',
    ko: '실패한 사용자 저장(CSV)',
    ja: '失敗したユーザーを保存（CSV）',
  },
  'inbox.batches': { en: 'Batches and attempts', ko: '배치와 시도', ja: 'バッチと試行' },
  'inbox.replay': {
    en: 'Replay a failed-people file',
    ko: '실패한 사용자 파일로 재시도',
    ja: '失敗したユーザーのファイルから再試行',
  },
  'inbox.replayed': {
    en: '{{people}} people are queued again; {{settled}} were not errored any more; {{unknown}} rows name nobody.',
    ko: '{{people}}명을 다시 대기열에 추가했습니다. {{settled}}명은 더 이상 오류가 아니며, {{unknown}}개 행에는 사용자가 없습니다.',
    ja: '{{people}} 人を再キューしました。{{settled}} 人はもうエラーではなく、{{unknown}} 行には該当者がいません。',
  },
  'inbox.tried': {
    en: { one: '{{count}} batch is tried now.', other: '{{count}} batches are tried now.' },
    ko: '배치 {{count}}개를 지금 시도합니다.',
    ja: 'バッチ {{count}} 件を今すぐ試行します。',
  },
  'inbox.saved': {
    en: { one: '{{count}} failed person is in the file.', other: '{{count}} failed people are in the file.' },
    ko: '실패한 사용자 {{count}}명을 파일에 저장했습니다.',
    ja: '失敗したユーザー {{count}} 人をファイルに保存しました。',
  },
  'steer.menu': { en: 'All syncs', ko: '모든 동기화', ja: 'すべての同期' },
  'steer.menu.partner': { en: 'Syncs to {{partner}}', ko: '{{partner}} 동기화', ja: '{{partner}} への同期' },
  'steer.pause': { en: 'Pause sync', ko: '동기화 일시 중지', ja: '同期を一時停止' },
  'steer.resume': { en: 'Resume sync', ko: '동기화 재개', ja: '同期を再開' },
  'steer.cancel': { en: 'Cancel waiting syncs…', ko: '대기 중인 동기화 취소…', ja: '待機中の同期をキャンセル…' },
  'steer.retryErrored': { en: 'Retry errored people', ko: '오류 사용자 재시도', ja: 'エラーのユーザーを再試行' },
  'steer.cancel.title': {
    en: 'Cancel waiting syncs?',
    ko: '대기 중인 동기화를 취소할까요?',
    ja: '待機中の同期をキャンセルしますか？',
  },
  'steer.cancel.everything': {
    en: 'Everybody who still waits, in every canvas, will count as Not synced. What is on its way finishes. This cannot be undone.',
    ko: '모든 캔버스에서 아직 대기 중인 사용자가 동기화되지 않은 사용자로 집계됩니다. 전송 중인 배치는 끝까지 진행됩니다. 되돌릴 수 없습니다.',
    ja: 'すべてのキャンバスで待機中のユーザーが未同期として数えられます。送信中のものは完了します。元に戻せません。',
  },
  'steer.cancel.connection': {
    en: 'Everybody who still waits for this partner will count as Not synced. What is on its way finishes. This cannot be undone.',
    ko: '이 파트너로 전송되기를 기다리는 사용자가 동기화되지 않은 사용자로 집계됩니다. 전송 중인 배치는 끝까지 진행됩니다. 되돌릴 수 없습니다.',
    ja: 'このパートナーへの送信を待っているユーザーが未同期として数えられます。送信中のものは完了します。元に戻せません。',
  },
  'steer.cancel.step': {
    en: 'Everybody who still waits at this step will count as Not synced. What is on its way finishes. This cannot be undone.',
    ko: '이 단계에서 아직 대기 중인 사용자가 동기화되지 않은 사용자로 집계됩니다. 전송 중인 배치는 끝까지 진행됩니다. 되돌릴 수 없습니다.',
    ja: 'このステップで待機中のユーザーが未同期として数えられます。送信中のものは完了します。元に戻せません。',
  },
  'steer.cancel.confirm': { en: 'Cancel the syncs', ko: '동기화 취소', ja: '同期をキャンセル' },
  'steer.cancel.keep': { en: 'Keep waiting', ko: '계속 대기', ja: '待機を続ける' },
  'steer.cancelled': {
    en: { one: '{{count}} person is Not synced: cancelled.', other: '{{count}} people are Not synced: cancelled.' },
    ko: '{{count}}명의 동기화를 취소했습니다.',
    ja: '{{count}} 人の同期をキャンセルしました。',
  },
  'steer.requeued': {
    en: { one: '{{count}} person is queued again.', other: '{{count}} people are queued again.' },
    ko: '{{count}}명을 다시 대기열에 추가했습니다.',
    ja: '{{count}} 人を再キューしました。',
  },
  'pauses.title': { en: 'Paused', ko: '일시 중지됨', ja: '一時停止中' },
  'pauses.everything': {
    en: 'Every sync is paused since {{time}}. People keep entering and wait.',
    ko: '{{time}}부터 모든 동기화가 일시 중지되었습니다. 사용자는 계속 진입해 대기합니다.',
    ja: '{{time}} からすべての同期を一時停止しています。ユーザーは引き続きエントリーして待機します。',
  },
  'pauses.connection': {
    en: 'Syncs to {{partner}} are paused since {{time}}.',
    ko: '{{time}}부터 {{partner}} 동기화가 일시 중지되었습니다.',
    ja: '{{time}} から {{partner}} への同期を一時停止しています。',
  },
  'pauses.step': {
    en: 'A step of “{{canvas}}” is paused since {{time}}.',
    ko: '{{time}}부터 “{{canvas}}”의 한 단계가 일시 중지되었습니다.',
    ja: '{{time}} から「{{canvas}}」のステップを一時停止しています。',
  },
  'pauses.resume': { en: 'Resume', ko: '재개', ja: '再開' },
  'pauses.clock': {
    en: 'The 13 hours of people who failed before run on. After resuming there is one more attempt in any case.',
    ko: '이전에 실패한 사용자의 13시간은 계속 흐릅니다. 재개하면 반드시 한 번 더 시도합니다.',
    ja: '以前に失敗したユーザーの 13 時間は進み続けます。再開後は必ずもう一度試行します。',
  },
  'pauses.status': { en: 'Syncs paused', ko: '동기화 일시 중지됨', ja: '同期を一時停止中' },
  'paused.step': {
    en: { one: 'Paused: {{count}} person waits', other: 'Paused: {{count}} people wait' },
    ko: '일시 중지됨: {{count}}명 대기',
    ja: '一時停止中: {{count}} 人が待機',
  },
  'paused.connection': {
    en: { one: 'Partner paused: {{count}} person waits', other: 'Partner paused: {{count}} people wait' },
    ko: '파트너 일시 중지됨: {{count}}명 대기',
    ja: 'パートナー一時停止中: {{count}} 人が待機',
  },
  'paused.everything': {
    en: { one: 'Everything paused: {{count}} person waits', other: 'Everything paused: {{count}} people wait' },
    ko: '전체 일시 중지됨: {{count}}명 대기',
    ja: 'すべて一時停止中: {{count}} 人が待機',
  },
  'notice.waiting': {
    en: {
      one: '{{count}} person waits. Open the inbox to see why.',
      other: '{{count}} people wait. Open the inbox to see why.',
    },
    ko: '{{count}}명이 대기 중입니다. 오류함에서 원인을 확인하세요.',
    ja: '{{count}} 人が待機しています。受信箱で原因を確認してください。',
  },
  'notice.errored': {
    en: {
      one: '{{count}} person errored. The inbox has the button for it.',
      other: '{{count}} people errored. The inbox has the button for it.',
    },
    ko: '{{count}}명에게 오류가 발생했습니다. 오류함에서 다시 시도할 수 있습니다.',
    ja: '{{count}} 人がエラーになりました。受信箱から再試行できます。',
  },
  'notice.over': {
    en: '{{partner}} takes people again',
    ko: '{{partner}} 동기화가 다시 진행됩니다',
    ja: '{{partner}} への同期が再開しました',
  },
  'notice.over.text': {
    en: 'What was held up has gone on.',
    ko: '지연된 작업이 다시 진행되었습니다.',
    ja: '滞っていた処理が進みました。',
  },
  'settings.notices': { en: 'Notifications', ko: '알림', ja: '通知' },
  'settings.notices.trouble': {
    en: 'When a sync is in trouble, and when that is over',
    ko: '동기화에 문제가 생겼을 때와 해결되었을 때',
    ja: '同期に問題が起きたとき、解決したとき',
  },
  'settings.notices.about': {
    en: 'One notification for each cause. It says how many people, never who.',
    ko: '원인마다 한 번만 알립니다. 인원만 알리고 누구인지는 알리지 않습니다.',
    ja: '原因ごとに 1 回だけ通知します。人数だけを伝え、誰かは伝えません。',
  },
  'settings.notices.ask': {
    en: 'Turn it on, and your browser asks once whether this app may notify you.',
    ko: '켜면 브라우저가 알림 허용 여부를 한 번 묻습니다.',
    ja: 'オンにすると、通知を許可するかをブラウザーが一度だけ確認します。',
  },
  'settings.notices.denied': {
    en: 'Your browser refuses notifications for this app. Allow them in the address bar’s site settings, then come back.',
    ko: '브라우저가 이 앱의 알림을 차단했습니다. 주소창의 사이트 설정에서 허용한 뒤 다시 시도하세요.',
    ja: 'ブラウザーがこのアプリの通知を拒否しています。アドレスバーのサイト設定で許可してから戻ってください。',
  },
})
