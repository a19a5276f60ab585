// Words of the steps: names, the line on the card, the ways out, and what blocks a launch (S52, S91).
import { wordTable } from './word-table.ts'

export const stepWords = wordTable({
  'step.entry': { en: 'Entry', ko: '진입', ja: 'エントリー' },
  'step.delay': { en: 'Delay', ko: '대기', ja: '待機' },
  'step.decision-split': { en: 'Decision split', ko: '조건 분기', ja: '条件分岐' },
  'step.audience-sync': { en: 'Audience Sync', ko: '오디언스 동기화', ja: 'オーディエンス同期' },
  'step.audience-paths': { en: 'Audience paths', ko: '오디언스 경로', ja: 'オーディエンスパス' },
  'step.action-paths': { en: 'Action paths', ko: '행동 경로', ja: 'アクションパス' },
  'step.experiment-paths': { en: 'Experiment paths', ko: '실험 경로', ja: '実験パス' },
  'step.hold-until': { en: 'Hold until', ko: '행동 대기', ja: 'アクション待ち' },
  'step.webhook': { en: 'Webhook', ko: '웹훅', ja: 'ウェブフック' },
  'step.user-update': { en: 'User update', ko: '사용자 업데이트', ja: 'ユーザー更新' },
  'step.message': { en: 'Message', ko: '메시지', ja: 'メッセージ' },
  'step.exit': { en: 'Exit', ko: '종료', ja: '終了' },
  'family.entry': { en: 'Start', ko: '시작', ja: '開始' },
  'family.flow': { en: 'Flow', ko: '흐름', ja: 'フロー' },
  'family.audience': { en: 'Ads', ko: '광고', ja: '広告' },
  'family.message': { en: 'Messages and data', ko: '메시지와 데이터', ja: 'メッセージとデータ' },
  'family.exit': { en: 'End', ko: '끝', ja: '終わり' },
  'port.yes': { en: 'Yes', ko: '예', ja: 'はい' },
  'port.no': { en: 'No', ko: '아니요', ja: 'いいえ' },
  'port.everyoneElse': { en: 'Everyone else', ko: '그 외 모두', ja: 'その他全員' },
  'port.path': { en: 'Path {{place}}', ko: '경로 {{place}}', ja: 'パス {{place}}' },
  'port.named': { en: '{{name}}', ko: '{{name}}', ja: '{{name}}' },
  'port.control': { en: 'Control', ko: '대조군', ja: '対照群' },
  'port.happened': { en: 'Happened', ko: '행동함', ja: '行動あり' },
  'port.timedOut': { en: 'Time is up', ko: '시간 초과', ja: '時間切れ' },
  'summary.entry.at-launch': {
    en: 'Segment “{{name}}”, at launch',
    ko: '세그먼트 “{{name}}”, 실행 시',
    ja: 'セグメント「{{name}}」、開始時',
  },
  'summary.entry.at-time': {
    en: 'Segment “{{name}}”, at a set time',
    ko: '세그먼트 “{{name}}”, 지정한 시각',
    ja: 'セグメント「{{name}}」、指定の日時',
  },
  'summary.entry.recurring': {
    en: 'Segment “{{name}}”, again and again',
    ko: '세그먼트 “{{name}}”, 반복',
    ja: 'セグメント「{{name}}」、繰り返し',
  },
  'summary.entry.action': {
    en: 'Segment “{{name}}”, on an action',
    ko: '세그먼트 “{{name}}”, 행동 시',
    ja: 'セグメント「{{name}}」、アクション時',
  },
  'summary.entry.api': {
    en: 'Segment “{{name}}”, by API call',
    ko: '세그먼트 “{{name}}”, API 호출',
    ja: 'セグメント「{{name}}」、API 呼び出し',
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
  'summary.delay.weekday': { en: 'Wait until {{at}}', ko: '{{at}}까지 대기', ja: '{{at}} まで待機' },
  'summary.delay.daysAt': {
    en: { one: 'Wait {{count}} day, until {{time}}', other: 'Wait {{count}} days, until {{time}}' },
    ko: '{{count}}일 뒤 {{time}}까지 대기',
    ja: '{{count}} 日後の {{time}} まで待機',
  },
  'summary.delay.weeksAt': {
    en: { one: 'Wait {{count}} week, until {{time}}', other: 'Wait {{count}} weeks, until {{time}}' },
    ko: '{{count}}주 뒤 {{time}}까지 대기',
    ja: '{{count}} 週間後の {{time}} まで待機',
  },
  'summary.paths': {
    en: { one: '{{count}} path and everyone else', other: '{{count}} paths and everyone else' },
    ko: '경로 {{count}}개와 그 외 모두',
    ja: 'パス {{count}} 件とその他全員',
  },
  'summary.experiment': {
    en: { one: '{{count}} path by chance', other: '{{count}} paths by chance' },
    ko: '무작위 경로 {{count}}개',
    ja: 'ランダムなパス {{count}} 件',
  },
  'summary.experiment.control': {
    en: {
      one: '{{count}} path by chance, {{share}} % control',
      other: '{{count}} paths by chance, {{share}} % control',
    },
    ko: '무작위 경로 {{count}}개, 대조군 {{share}}%',
    ja: 'ランダムなパス {{count}} 件、対照群 {{share}}%',
  },
  'summary.hold.none': {
    en: 'Choose what people wait for',
    ko: '기다릴 행동을 선택하세요',
    ja: '何を待つかを選択してください',
  },
  'summary.update.none': {
    en: 'Choose what to change',
    ko: '변경할 내용을 선택하세요',
    ja: '変更内容を選択してください',
  },
  'summary.update.one': { en: 'Changes “{{attribute}}”', ko: '“{{attribute}}” 변경', ja: '「{{attribute}}」を変更' },
  'summary.update': {
    en: { one: '{{count}} change', other: '{{count}} changes' },
    ko: '변경 {{count}}개',
    ja: '変更 {{count}} 件',
  },
  'summary.update.event': { en: 'Notes “{{event}}”', ko: '“{{event}}” 기록', ja: '「{{event}}」を記録' },
  'summary.webhook.none': { en: 'Enter an address', ko: '주소를 입력하세요', ja: 'アドレスを入力してください' },
  'summary.webhook': { en: '{{method}} to {{host}}', ko: '{{host}}로 {{method}}', ja: '{{host}} へ {{method}}' },
  'summary.webhook.recorded': {
    en: '{{method}} to {{host}} · recorded, not sent',
    ko: '{{host}}로 {{method}} · 기록만 하고 보내지 않음',
    ja: '{{host}} へ {{method}} · 記録のみ、送信なし',
  },
  'summary.message.webhook': { en: 'Webhook for each person', ko: '사용자별 웹훅', ja: 'ユーザーごとの ウェブフック' },
  'summary.actionPaths.seconds': {
    en: {
      one: 'Watched for {{count}} second · paths: {{paths}}',
      other: 'Watched for {{count}} seconds · paths: {{paths}}',
    },
    ko: '경로 {{paths}}개, {{count}}초 동안 관찰',
    ja: 'パス {{paths}} 件、{{count}} 秒観察',
  },
  'summary.hold.seconds': {
    en: { one: 'Until it happens, at most {{count}} second', other: 'Until it happens, at most {{count}} seconds' },
    ko: '행동할 때까지, 최대 {{count}}초',
    ja: '行動するまで、最長 {{count}} 秒',
  },
  'summary.actionPaths.minutes': {
    en: {
      one: 'Watched for {{count}} minute · paths: {{paths}}',
      other: 'Watched for {{count}} minutes · paths: {{paths}}',
    },
    ko: '경로 {{paths}}개, {{count}}분 동안 관찰',
    ja: 'パス {{paths}} 件、{{count}} 分観察',
  },
  'summary.hold.minutes': {
    en: { one: 'Until it happens, at most {{count}} minute', other: 'Until it happens, at most {{count}} minutes' },
    ko: '행동할 때까지, 최대 {{count}}분',
    ja: '行動するまで、最長 {{count}} 分',
  },
  'summary.actionPaths.hours': {
    en: {
      one: 'Watched for {{count}} hour · paths: {{paths}}',
      other: 'Watched for {{count}} hours · paths: {{paths}}',
    },
    ko: '경로 {{paths}}개, {{count}}시간 동안 관찰',
    ja: 'パス {{paths}} 件、{{count}} 時間観察',
  },
  'summary.hold.hours': {
    en: { one: 'Until it happens, at most {{count}} hour', other: 'Until it happens, at most {{count}} hours' },
    ko: '행동할 때까지, 최대 {{count}}시간',
    ja: '行動するまで、最長 {{count}} 時間',
  },
  'summary.actionPaths.days': {
    en: { one: 'Watched for {{count}} day · paths: {{paths}}', other: 'Watched for {{count}} days · paths: {{paths}}' },
    ko: '경로 {{paths}}개, {{count}}일 동안 관찰',
    ja: 'パス {{paths}} 件、{{count}} 日観察',
  },
  'summary.hold.days': {
    en: { one: 'Until it happens, at most {{count}} day', other: 'Until it happens, at most {{count}} days' },
    ko: '행동할 때까지, 최대 {{count}}일',
    ja: '行動するまで、最長 {{count}} 日',
  },
  'summary.actionPaths.weeks': {
    en: {
      one: 'Watched for {{count}} week · paths: {{paths}}',
      other: 'Watched for {{count}} weeks · paths: {{paths}}',
    },
    ko: '경로 {{paths}}개, {{count}}주 동안 관찰',
    ja: 'パス {{paths}} 件、{{count}} 週間観察',
  },
  'summary.hold.weeks': {
    en: { one: 'Until it happens, at most {{count}} week', other: 'Until it happens, at most {{count}} weeks' },
    ko: '행동할 때까지, 최대 {{count}}주',
    ja: '行動するまで、最長 {{count}} 週間',
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
  'check.filter.segmentGone': {
    en: 'A condition asks about a segment that is not there any more. Choose another, or take the condition out.',
    ko: '더 이상 없는 세그먼트를 조건으로 사용하고 있습니다. 다른 세그먼트를 선택하거나 조건을 삭제하세요.',
    ja: '存在しないセグメントが条件に使われています。別のセグメントを選択するか、条件を削除してください。',
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
  'check.entry.noTime': {
    en: 'Choose the day and time people enter.',
    ko: '진입할 날짜와 시간을 선택하세요.',
    ja: 'エントリーする日時を選択してください。',
  },
  'check.entry.past': {
    en: 'This moment has passed, so nobody would enter. Choose a later one.',
    ko: '이미 지난 시각이라 아무도 진입하지 않습니다. 나중 시각을 선택하세요.',
    ja: 'この日時は過ぎているため、誰も入りません。後の日時を選択してください。',
  },
  'check.entry.noZone': {
    en: '“{{zone}}” is not a time zone. Choose one from the list.',
    ko: '“{{zone}}”은(는) 시간대가 아닙니다. 목록에서 선택하세요.',
    ja: '「{{zone}}」はタイムゾーンではありません。一覧から選択してください。',
  },
  'check.entry.over': {
    en: 'The end has passed, so nobody would enter. Choose a later end.',
    ko: '종료 시각이 지나 아무도 진입하지 않습니다. 나중 시각을 선택하세요.',
    ja: '終了日時が過ぎているため、誰も入りません。後の日時を選択してください。',
  },
  'check.entry.endBeforeStart': {
    en: 'The end is before the start. Choose a later end.',
    ko: '종료가 시작보다 빠릅니다. 나중 시각을 선택하세요.',
    ja: '終了が開始より前です。後の日時を選択してください。',
  },
  'check.entry.noAction': {
    en: 'Say which action lets people in.',
    ko: '어떤 행동을 하면 진입하는지 정하세요.',
    ja: 'どのアクションで入るかを指定してください。',
  },
  'check.entry.payload': {
    en: 'The sample payload must be a JSON object, such as {"cart_value": 120}.',
    ko: '샘플 페이로드는 {"cart_value": 120}처럼 JSON 객체여야 합니다.',
    ja: 'サンプルペイロードは {"cart_value": 120} のような JSON オブジェクトにしてください。',
  },
  'check.entry.reentry': {
    en: 'Enter after how many seconds people may enter again.',
    ko: '몇 초 뒤에 다시 진입할 수 있는지 입력하세요.',
    ja: '何秒後に再び入れるかを入力してください。',
  },
  'check.entry.reentryTooLong': {
    en: 'People may wait at most 720 days to enter again. Enter a shorter time.',
    ko: '재진입 대기 시간은 최대 720일입니다. 더 짧게 입력하세요.',
    ja: '再エントリーまでの期間は最長 720 日です。短くしてください。',
  },
  'check.entry.limit': {
    en: 'Enter how many may enter, at least 1.',
    ko: '최대 진입 수를 1 이상으로 입력하세요.',
    ja: '入れる人数を 1 以上で入力してください。',
  },
  'check.entry.exit': {
    en: 'Say what makes people leave early, or remove the rule.',
    ko: '어떤 경우에 일찍 나가는지 정하거나 규칙을 제거하세요.',
    ja: '途中で離れる条件を指定するか、ルールを削除してください。',
  },
  'check.entry.conversion': {
    en: 'Say which action counts as a conversion, or remove it.',
    ko: '전환으로 셀 행동을 정하거나 제거하세요.',
    ja: 'コンバージョンとして数えるアクションを指定するか、削除してください。',
  },
  'check.entry.conversionDays': {
    en: 'A conversion counts for 1 to 30 days. Enter a number in between.',
    ko: '전환 기한은 1~30일입니다. 그 사이의 값을 입력하세요.',
    ja: 'コンバージョンの期限は 1～30 日です。その範囲で入力してください。',
  },
  'check.delay.noTime': {
    en: 'Enter a time of day, such as 09:00.',
    ko: '09:00처럼 시각을 입력하세요.',
    ja: '09:00 のように時刻を入力してください。',
  },
  'check.delay.noWeekday': {
    en: 'Choose at least one weekday.',
    ko: '요일을 하나 이상 선택하세요.',
    ja: '曜日を 1 つ以上選択してください。',
  },
  'check.paths.noFilter': {
    en: 'Path {{place}} has no condition, so nobody would take it. Add one.',
    ko: '경로 {{place}}에 조건이 없어 아무도 이동하지 않습니다. 조건을 추가하세요.',
    ja: 'パス {{place}} に条件がないため、誰も進みません。条件を追加してください。',
  },
  'check.paths.neverReached': {
    en: 'Path {{place}} asks the same as path {{other}}, which comes first: nobody would take it.',
    ko: '경로 {{place}}의 조건이 앞선 경로 {{other}}와 같아 아무도 이동하지 않습니다.',
    ja: 'パス {{place}} の条件は先にあるパス {{other}} と同じため、誰も進みません。',
  },
  'check.paths.noAction': {
    en: 'Say which action leads to path {{place}}.',
    ko: '어떤 행동을 하면 경로 {{place}}로 이동하는지 정하세요.',
    ja: 'どのアクションでパス {{place}} に進むかを指定してください。',
  },
  'check.window.none': {
    en: 'Enter how long people are watched.',
    ko: '관찰 기간을 입력하세요.',
    ja: '観察する期間を入力してください。',
  },
  'check.window.tooLong': {
    en: 'People can be watched for at most 31 days. Enter a shorter time.',
    ko: '관찰 기간은 최대 31일입니다. 더 짧게 입력하세요.',
    ja: '観察期間は最長 31 日です。短くしてください。',
  },
  'check.hold.noAction': {
    en: 'Say what people wait for.',
    ko: '무엇을 기다리는지 정하세요.',
    ja: '何を待つかを指定してください。',
  },
  'check.hold.noLimit': {
    en: 'Enter how long people wait at most.',
    ko: '최대 대기 시간을 입력하세요.',
    ja: '最長の待機時間を入力してください。',
  },
  'check.hold.tooLong': {
    en: 'People can be held for at most 182 days. Enter a shorter time.',
    ko: '최대 182일까지 기다릴 수 있습니다. 더 짧게 입력하세요.',
    ja: '待てるのは最長 182 日です。短くしてください。',
  },
  'check.experiment.sum': {
    en: 'The shares add up to {{sum}} %. Make them 100 %.',
    ko: '비율의 합이 {{sum}}%입니다. 100%로 맞추세요.',
    ja: '割合の合計が {{sum}}% です。100% にしてください。',
  },
  'check.experiment.noWindow': {
    en: 'Enter for how many days conversions count.',
    ko: '전환을 며칠 동안 셀지 입력하세요.',
    ja: 'コンバージョンを何日間数えるかを入力してください。',
  },
  'check.experiment.noConversion': {
    en: 'An experiment needs something to win by: add a conversion to the entry.',
    ko: '실험에는 승자를 정할 기준이 필요합니다. 진입 단계에 전환을 추가하세요.',
    ja: '実験には勝敗を決める基準が必要です。エントリーにコンバージョンを追加してください。',
  },
  'check.update.nothing': {
    en: 'Add a change, or name an event to note.',
    ko: '변경을 추가하거나 기록할 이벤트 이름을 입력하세요.',
    ja: '変更を追加するか、記録するイベントの名前を入力してください。',
  },
  'check.update.noAttribute': {
    en: 'Name the attribute to change, without quotation marks and backslashes.',
    ko: '변경할 속성 이름을 따옴표와 역슬래시 없이 입력하세요.',
    ja: '変更する属性の名前を、引用符とバックスラッシュなしで入力してください。',
  },
  'check.update.key': {
    en: '“{{attribute}}” is what people are found by and cannot be changed by a journey. Choose another attribute.',
    ko: '“{{attribute}}”은(는) 사용자를 찾는 데 쓰이므로 변경할 수 없습니다. 다른 속성을 선택하세요.',
    ja: '「{{attribute}}」はユーザーの識別に使うため変更できません。別の属性を選択してください。',
  },
  'check.update.noValue': {
    en: 'Enter a value for “{{attribute}}”.',
    ko: '“{{attribute}}”의 값을 입력하세요.',
    ja: '「{{attribute}}」の値を入力してください。',
  },
  'check.webhook.noUrl': {
    en: 'Enter an address that begins with https://.',
    ko: 'https://로 시작하는 주소를 입력하세요.',
    ja: 'https:// で始まるアドレスを入力してください。',
  },
  'check.webhook.plain': {
    en: 'Addresses outside this computer must begin with https://.',
    ko: '이 컴퓨터 밖의 주소는 https://로 시작해야 합니다.',
    ja: 'このコンピューター外のアドレスは https:// で始める必要があります。',
  },
  'check.webhook.notAllowed': {
    en: 'Requests to {{host}} are recorded, not sent, until you allow that host.',
    ko: '이 호스트를 허용할 때까지 {{host}} 요청은 기록만 하고 보내지 않습니다.',
    ja: 'このホストを許可するまで、{{host}} へのリクエストは記録のみで送信しません。',
  },
  'check.webhook.header': {
    en: 'A header has a name or value that cannot be sent. Correct it.',
    ko: '보낼 수 없는 헤더 이름이나 값이 있습니다. 수정하세요.',
    ja: '送信できないヘッダー名または値があります。修正してください。',
  },
  'check.message.noFilter': {
    en: 'Add a condition to the delivery check, or turn it off.',
    ko: '발송 확인 조건을 추가하거나 끄세요.',
    ja: '配信チェックに条件を追加するか、オフにしてください。',
  },
  'check.message.braces': {
    en: 'A double brace stands alone. Write a field as first_name | friend in double braces.',
    ko: '짝이 없는 이중 중괄호가 있습니다. 필드는 이중 중괄호 안에 first_name | 고객처럼 쓰세요.',
    ja: '対になっていない二重波括弧があります。フィールドは二重波括弧の中に first_name | お客様 のように書いてください。',
  },
  'check.message.noFallback': {
    en: 'People without “{{name}}” would see nothing there. Add a fallback after a |.',
    ko: '“{{name}}” 값이 없으면 빈칸으로 보입니다. | 뒤에 대체 문구를 추가하세요.',
    ja: '「{{name}}」がないユーザーには空白になります。| の後に代わりの言葉を追加してください。',
  },
  'check.edit.paths': {
    en: 'Paths may not be added, removed or moved after the launch: people are on their way along them. Put them back, or duplicate the canvas.',
    ko: '실행 후에는 경로를 추가, 제거하거나 순서를 바꿀 수 없습니다. 사용자가 이미 지나고 있습니다. 되돌리거나 캔버스를 복제하세요.',
    ja: '開始後はパスの追加、削除、並べ替えはできません。ユーザーが進行中です。元に戻すか、キャンバスを複製してください。',
  },
  'check.edit.window': {
    en: 'How long people are watched may not change after the launch. Put it back, or duplicate the canvas.',
    ko: '실행 후에는 관찰 기간을 바꿀 수 없습니다. 되돌리거나 캔버스를 복제하세요.',
    ja: '開始後は観察する期間を変更できません。元に戻すか、キャンバスを複製してください。',
  },
  'check.edit.ranking': {
    en: 'Whether rank decides may not change after the launch. Put it back, or duplicate the canvas.',
    ko: '실행 후에는 순위 방식을 바꿀 수 없습니다. 되돌리거나 캔버스를 복제하세요.',
    ja: '開始後は順位の扱いを変更できません。元に戻すか、キャンバスを複製してください。',
  },
  'check.edit.control': {
    en: 'The control group may only become smaller after the launch. Lower its share.',
    ko: '실행 후에는 대조군 비율을 줄일 수만 있습니다. 비율을 낮추세요.',
    ja: '開始後は対照群の割合を減らすことしかできません。割合を下げてください。',
  },
  'check.edit.conversions': {
    en: 'Conversions may not change after the launch, or old and new figures would not compare. Put them back, or duplicate the canvas.',
    ko: '실행 후에는 전환을 바꿀 수 없습니다. 이전 수치와 비교할 수 없게 됩니다. 되돌리거나 캔버스를 복제하세요.',
    ja: '開始後はコンバージョンを変更できません。以前の数値と比較できなくなるためです。元に戻すか、キャンバスを複製してください。',
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
  'check.canvas.sameName': {
    en: {
      one: '{{count}} step is called “{{name}}”.',
      other: '{{count}} steps are called “{{name}}”. Rename one, so that lists and reports tell them apart.',
    },
    ko: '“{{name}}” 이름의 단계가 {{count}}개 있습니다. 목록과 보고서에서 구분되도록 하나의 이름을 바꾸세요.',
    ja: '「{{name}}」という名前のステップが {{count}} 個あります。一覧やレポートで区別できるよう、名前を変更してください。',
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
