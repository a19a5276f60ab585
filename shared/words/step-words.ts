// Words of the steps: names, the line on the card, the ways out, and what blocks a launch (S52, S91).
import { wordTable } from './word-table.ts'

export const stepWords = wordTable({
  'step.entry': { en: 'Entry', ko: '진입', ja: 'エントリー' },
  'step.delay': { en: 'Delay', ko: '대기', ja: '待機' },
  'step.decision-split': { en: 'Decision split', ko: '조건 분기', ja: '条件分岐' },
  'step.audience-sync': { en: 'Audience Sync', ko: '오디언스 동기화', ja: 'オーディエンス同期' },
  'step.message': { en: 'Message', ko: '메시지', ja: 'メッセージ' },
  'step.exit': { en: 'Exit', ko: '종료', ja: '終了' },
  'family.entry': { en: 'Start', ko: '시작', ja: '開始' },
  'family.flow': { en: 'Flow', ko: '흐름', ja: 'フロー' },
  'family.audience': { en: 'Ads', ko: '광고', ja: '広告' },
  'family.message': { en: 'Messages', ko: '메시지', ja: 'メッセージ' },
  'family.exit': { en: 'End', ko: '끝', ja: '終わり' },
  'port.yes': { en: 'Yes', ko: '예', ja: 'はい' },
  'port.no': { en: 'No', ko: '아니요', ja: 'いいえ' },
  'summary.entry': {
    en: 'Segment “{{name}}”, at launch',
    ko: '세그먼트 “{{name}}”, 실행 시',
    ja: 'セグメント「{{name}}」、開始時',
  },
  'summary.entry.none': {
    en: 'Choose who enters',
    ko: '진입할 사용자를 선택하세요',
    ja: '誰が入るかを選択してください',
  },
  'summary.delay.none': {
    en: 'Choose how long to wait',
    ko: '대기 시간을 선택하세요',
    ja: '待機時間を選択してください',
  },
  'summary.delay.seconds': {
    en: { one: 'Wait {{count}} second', other: 'Wait {{count}} seconds' },
    ko: '{{count}}초 대기',
    ja: '{{count}} 秒待機',
  },
  'summary.delay.minutes': {
    en: { one: 'Wait {{count}} minute', other: 'Wait {{count}} minutes' },
    ko: '{{count}}분 대기',
    ja: '{{count}} 分待機',
  },
  'summary.delay.hours': {
    en: { one: 'Wait {{count}} hour', other: 'Wait {{count}} hours' },
    ko: '{{count}}시간 대기',
    ja: '{{count}} 時間待機',
  },
  'summary.delay.days': {
    en: { one: 'Wait {{count}} day', other: 'Wait {{count}} days' },
    ko: '{{count}}일 대기',
    ja: '{{count}} 日待機',
  },
  'summary.delay.weeks': {
    en: { one: 'Wait {{count}} week', other: 'Wait {{count}} weeks' },
    ko: '{{count}}주 대기',
    ja: '{{count}} 週間待機',
  },
  'summary.delay.until': { en: 'Wait until {{at}}', ko: '{{at}}까지 대기', ja: '{{at}} まで待機' },
  'summary.decisionSplit': {
    en: { one: '{{count}} condition', other: '{{count}} conditions' },
    ko: '조건 {{count}}개',
    ja: '条件 {{count}} 件',
  },
  'summary.decisionSplit.none': { en: 'Choose a question', ko: '조건을 선택하세요', ja: '条件を選択してください' },
  'summary.sync.none': { en: 'Choose a partner', ko: '파트너를 선택하세요', ja: 'パートナーを選択してください' },
  'summary.sync.partner': {
    en: '{{partner}} · choose an ad account',
    ko: '{{partner}} · 광고 계정을 선택하세요',
    ja: '{{partner}} · 広告アカウントを選択してください',
  },
  'summary.sync.account': {
    en: '{{partner}} · {{account}} · choose an audience',
    ko: '{{partner}} · {{account}} · 오디언스를 선택하세요',
    ja: '{{partner}} · {{account}} · オーディエンスを選択してください',
  },
  'summary.sync.add': {
    en: '{{partner}} · {{account}} · “{{audience}}”',
    ko: '{{partner}} · {{account}} · “{{audience}}”',
    ja: '{{partner}} · {{account}} ·「{{audience}}」',
  },
  'summary.sync.remove': {
    en: '{{partner}} · {{account}} · remove from “{{audience}}”',
    ko: '{{partner}} · {{account}} · “{{audience}}”에서 제거',
    ja: '{{partner}} · {{account}} ·「{{audience}}」から削除',
  },
  'summary.message.email': {
    en: 'E-mail · recorded, not sent',
    ko: '이메일 · 기록만 하고 발송하지 않음',
    ja: 'メール · 記録のみ、送信なし',
  },
  'summary.message.push': {
    en: 'Push · recorded, not sent',
    ko: '푸시 · 기록만 하고 발송하지 않음',
    ja: 'プッシュ · 記録のみ、送信なし',
  },
  'summary.message.sms': {
    en: 'SMS · recorded, not sent',
    ko: 'SMS · 기록만 하고 발송하지 않음',
    ja: 'SMS · 記録のみ、送信なし',
  },
  'summary.message.in-app': {
    en: 'In-app · recorded, not sent',
    ko: '인앱 · 기록만 하고 발송하지 않음',
    ja: 'アプリ内 · 記録のみ、送信なし',
  },
  'summary.exit': {
    en: 'People leave the canvas',
    ko: '사용자가 캔버스를 나갑니다',
    ja: 'ユーザーがキャンバスを離れます',
  },
  'check.entry.noSegment': {
    en: 'Choose the segment that enters this canvas.',
    ko: '이 캔버스에 진입할 세그먼트를 선택하세요.',
    ja: 'このキャンバスに入るセグメントを選択してください。',
  },
  'check.entry.segmentGone': {
    en: 'The chosen segment was deleted. Choose another.',
    ko: '선택한 세그먼트가 삭제되었습니다. 다른 세그먼트를 선택하세요.',
    ja: '選択したセグメントは削除されました。別のセグメントを選択してください。',
  },
  'check.delay.noAmount': {
    en: 'Enter how long people wait.',
    ko: '대기 시간을 입력하세요.',
    ja: '待機時間を入力してください。',
  },
  'check.delay.tooLong': {
    en: 'A delay can last at most two years. Enter a shorter one.',
    ko: '대기 시간은 최대 2년입니다. 더 짧게 입력하세요.',
    ja: '待機時間は最長 2 年です。短くしてください。',
  },
  'check.delay.noMoment': {
    en: 'Choose the day and time people wait for.',
    ko: '언제까지 기다릴지 날짜와 시간을 선택하세요.',
    ja: 'いつまで待つか、日時を選択してください。',
  },
  'check.delay.past': {
    en: 'This moment has passed: people who arrive leave the canvas here.',
    ko: '이미 지난 시각이므로 도착한 사용자는 여기에서 캔버스를 나갑니다.',
    ja: 'この日時は過ぎているため、到着したユーザーはここでキャンバスを離れます。',
  },
  'check.decisionSplit.noFilter': {
    en: 'Add at least one condition.',
    ko: '조건을 하나 이상 추가하세요.',
    ja: '条件を 1 つ以上追加してください。',
  },
  'check.sync.noPartner': {
    en: 'Choose the partner to sync with.',
    ko: '동기화할 파트너를 선택하세요.',
    ja: '同期するパートナーを選択してください。',
  },
  'check.sync.notConnected': {
    en: '{{partner}} is not connected. Connect it on its partner page.',
    ko: '{{partner}} 계정이 연결되지 않았습니다. 파트너 페이지에서 연결하세요.',
    ja: '{{partner}} が接続されていません。パートナーページで接続してください。',
  },
  'check.sync.signInRevoked': {
    en: '{{partner}} no longer accepts the sign-in. Reconnect it on its partner page.',
    ko: '{{partner}}에서 로그인을 더 이상 허용하지 않습니다. 파트너 페이지에서 다시 연결하세요.',
    ja: '{{partner}} がサインインを受け付けなくなりました。パートナーページで再接続してください。',
  },
  'check.sync.noPermission': {
    en: '{{partner}} took away a permission. Check the role with your admin, then reconnect.',
    ko: '{{partner}} 권한이 없어졌습니다. 관리자에게 역할을 확인한 뒤 다시 연결하세요.',
    ja: '{{partner}} の権限がなくなりました。管理者に役割を確認してから再接続してください。',
  },
  'check.sync.noAccount': {
    en: 'Choose an ad account.',
    ko: '광고 계정을 선택하세요.',
    ja: '広告アカウントを選択してください。',
  },
  'check.sync.accountGone': {
    en: 'The ad account “{{name}}” is no longer connected. Choose another, or add it on the partner page.',
    ko: '광고 계정 “{{name}}”의 연결이 해제되었습니다. 다른 계정을 선택하거나 파트너 페이지에서 추가하세요.',
    ja: '広告アカウント「{{name}}」は接続されていません。別のアカウントを選ぶか、パートナーページで追加してください。',
  },
  'check.sync.noAudience': {
    en: 'Choose or create an audience.',
    ko: '오디언스를 선택하거나 생성하세요.',
    ja: 'オーディエンスを選択または作成してください。',
  },
  'check.sync.audienceMissing': {
    en: '{{partner}} no longer has the audience “{{name}}”. Choose another.',
    ko: '{{partner}}에서 오디언스 “{{name}}” 항목을 찾을 수 없습니다. 다른 오디언스를 선택하세요.',
    ja: '{{partner}} にオーディエンス「{{name}}」がもうありません。別のオーディエンスを選択してください。',
  },
  'check.sync.noFields': {
    en: 'Choose at least one field to match.',
    ko: '일치시킬 필드를 하나 이상 선택하세요.',
    ja: '照合フィールドを 1 つ以上選択してください。',
  },
  'check.message.empty': {
    en: 'Write a title or a text.',
    ko: '제목이나 내용을 입력하세요.',
    ja: 'タイトルまたは本文を入力してください。',
  },
  'check.canvas.noEntry': {
    en: 'Add an entry: it says who comes in.',
    ko: '진입 단계를 추가하세요. 누가 들어오는지 정합니다.',
    ja: 'エントリーを追加してください。誰が入るかを決めます。',
  },
  'check.canvas.manyEntries': {
    en: 'A canvas has one entry. Delete this one.',
    ko: '캔버스의 진입 단계는 하나입니다. 이 단계를 삭제하세요.',
    ja: 'エントリーはひとつだけです。このステップを削除してください。',
  },
  'check.canvas.unreachable': {
    en: 'Nobody can reach this step. Connect it, or delete it.',
    ko: '이 단계에 도달할 수 있는 사용자가 없습니다. 연결하거나 삭제하세요.',
    ja: 'このステップには誰も到達できません。接続するか削除してください。',
  },
  'check.canvas.cycle': {
    en: 'This step leads back to itself, so people would go round for ever. Remove a link.',
    ko: '이 단계가 자기 자신으로 되돌아가 사용자가 끝없이 돌게 됩니다. 연결을 하나 제거하세요.',
    ja: 'このステップは自分自身に戻るため、ユーザーが永遠に回り続けます。リンクを 1 つ外してください。',
  },
  'check.canvas.nothingToDo': {
    en: 'People enter and leave at once: add a step after the entry.',
    ko: '사용자가 들어오자마자 나갑니다. 진입 뒤에 단계를 추가하세요.',
    ja: 'ユーザーが入ってすぐに出てしまいます。エントリーの後にステップを追加してください。',
  },
  'check.canvas.mixedKinds': {
    en: 'This canvas mixes sandbox and live connections. Use one kind.',
    ko: '이 캔버스에 샌드박스 연결과 실제 연결이 섞여 있습니다. 한 종류만 사용하세요.',
    ja: 'このキャンバスにはサンドボックスと本番の接続が混在しています。どちらか一方にしてください。',
  },
  'check.canvas.tooManySteps': {
    en: 'This canvas has {{steps}} steps; beyond {{most}} it is hard to follow. Consider splitting it.',
    ko: '이 캔버스의 단계는 {{steps}}개입니다. {{most}}개를 넘으면 따라가기 어려우니 나누는 것이 좋습니다.',
    ja: 'このキャンバスには {{steps}} 個のステップがあります。{{most}} 個を超えると追いにくいため、分割を検討してください。',
  },
  'check.step.unreadable': {
    en: 'The settings of this step could not be read. Open it and set them again.',
    ko: '이 단계의 설정을 읽을 수 없습니다. 열어서 다시 설정하세요.',
    ja: 'このステップの設定を読み取れませんでした。開いて設定し直してください。',
  },
})
