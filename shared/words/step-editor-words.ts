// Words of the step editors: the sheet's frame, each kind's questions, and the filter builder they share with segments.
import { wordTable } from './word-table.ts'

export const stepEditorWords = wordTable({
  // The sheet
  'stepSheet.label': { en: 'Settings of {{name}}', ko: '{{name}} 설정', ja: '{{name}} の設定' },
  'stepSheet.name': { en: 'Name of the step', ko: '단계 이름', ja: 'ステップ名' },
  'stepSheet.about': { en: '{{kind}} · {{id}}', ko: '{{kind}} · {{id}}', ja: '{{kind}} · {{id}}' },
  'stepSheet.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'stepSheet.done': { en: 'Done', ko: '완료', ja: '完了' },
  'stepSheet.close': { en: 'Close', ko: '닫기', ja: '閉じる' },
  'stepSheet.unreadable': {
    en: 'The stored settings could not be read. What you set here replaces them.',
    ko: '저장된 설정을 읽을 수 없습니다. 여기에서 설정한 내용으로 대체됩니다.',
    ja: '保存された設定を読み取れませんでした。ここで設定した内容に置き換わります。',
  },

  // Entry
  'entryEditor.segment': { en: 'Who enters', ko: '진입할 사용자', ja: '誰が入るか' },
  'entryEditor.segment.choose': { en: 'Choose a segment', ko: '세그먼트 선택', ja: 'セグメントを選択' },
  'entryEditor.segment.none': {
    en: 'No segments yet',
    ko: '아직 세그먼트가 없습니다',
    ja: 'まだセグメントがありません',
  },
  'entryEditor.segment.make': { en: 'Make a segment', ko: '세그먼트 만들기', ja: 'セグメントを作成' },
  'entryEditor.size': {
    en: { one: '{{count}} person', other: '{{count}} people' },
    ko: '{{count}}명',
    ja: '{{count}} 人',
  },
  'entryEditor.size.now': {
    en: { one: '{{count}} person is in it now', other: '{{count}} people are in it now' },
    ko: '지금 {{count}}명이 포함되어 있습니다',
    ja: '現在 {{count}} 人が含まれています',
  },
  'entryEditor.schedule': { en: 'When', ko: '시점', ja: 'タイミング' },
  'entryEditor.schedule.atLaunch': {
    en: 'At launch: everybody in the segment at that moment enters once.',
    ko: '실행 시: 그 시점에 세그먼트에 있는 모든 사용자가 한 번 진입합니다.',
    ja: '開始時: その時点でセグメントにいる全員が 1 回エントリーします。',
  },
  'entryEditor.gone': { en: 'Deleted segment', ko: '삭제된 세그먼트', ja: '削除されたセグメント' },

  // Delay
  'delayEditor.mode': { en: 'How people wait', ko: '대기 방식', ja: '待機方法' },
  'delayEditor.mode.for': { en: 'For a while', ko: '일정 기간', ja: '一定期間' },
  'delayEditor.mode.until': { en: 'Until a moment', ko: '특정 시각까지', ja: '特定の日時まで' },
  'delayEditor.amount': { en: 'How long', ko: '기간', ja: '期間' },
  'delayEditor.unit': { en: 'Unit', ko: '단위', ja: '単位' },
  'delayEditor.unit.seconds': { en: 'seconds', ko: '초', ja: '秒' },
  'delayEditor.unit.minutes': { en: 'minutes', ko: '분', ja: '分' },
  'delayEditor.unit.hours': { en: 'hours', ko: '시간', ja: '時間' },
  'delayEditor.unit.days': { en: 'days', ko: '일', ja: '日' },
  'delayEditor.unit.weeks': { en: 'weeks', ko: '주', ja: '週間' },
  'delayEditor.at': { en: 'Day and time', ko: '날짜와 시간', ja: '日時' },
  'delayEditor.zone': {
    en: 'Time zone of this computer: {{zone}}',
    ko: '이 컴퓨터의 시간대: {{zone}}',
    ja: 'このコンピューターのタイムゾーン: {{zone}}',
  },
  'delayEditor.limit': { en: 'At most two years.', ko: '최대 2년입니다.', ja: '最長 2 年です。' },

  // Decision split
  'splitEditor.about': {
    en: 'Asked when a person arrives. Those for whom it holds go to Yes, everyone else to No.',
    ko: '사용자가 도착하면 확인합니다. 조건에 맞으면 예, 그 외에는 아니요로 이동합니다.',
    ja: 'ユーザーが到着したときに判定します。当てはまる人は「はい」、それ以外は「いいえ」に進みます。',
  },
  'splitEditor.filter': { en: 'Who goes to Yes', ko: '예로 이동하는 사용자', ja: '「はい」に進むユーザー' },
  'splitEditor.measured': {
    en: {
      one: '{{count}} person of this workspace would go to Yes now',
      other: '{{count}} people of this workspace would go to Yes now',
    },
    ko: '지금 이 워크스페이스 사용자 중 {{count}}명이 예로 이동합니다',
    ja: '現在このワークスペースの {{count}} 人が「はい」に進みます',
  },

  // Message
  'messageEditor.notSent': {
    en: 'Recorded, not sent: this version has no message channels. The record shows who would have got what.',
    ko: '기록만 하고 발송하지 않습니다. 이 버전에는 메시지 채널이 없으며, 누가 무엇을 받았을지 기록합니다.',
    ja: '記録のみで、送信しません。このバージョンにはメッセージチャネルがなく、誰が何を受け取るはずだったかを記録します。',
  },
  'messageEditor.channel': { en: 'Channel', ko: '채널', ja: 'チャネル' },
  'messageEditor.channel.email': { en: 'E-mail', ko: '이메일', ja: 'メール' },
  'messageEditor.channel.push': { en: 'Push', ko: '푸시', ja: 'プッシュ' },
  'messageEditor.channel.sms': { en: 'SMS', ko: '문자', ja: 'ショートメッセージ' },
  'messageEditor.channel.in-app': { en: 'In-app', ko: '인앱', ja: 'アプリ内' },
  'messageEditor.title': { en: 'Title', ko: '제목', ja: 'タイトル' },
  'messageEditor.body': { en: 'Text', ko: '내용', ja: '本文' },

  // Exit
  'exitEditor.about': {
    en: 'People leave the canvas here. There is nothing to set.',
    ko: '사용자가 여기에서 캔버스를 나갑니다. 설정할 항목이 없습니다.',
    ja: 'ユーザーはここでキャンバスを離れます。設定する項目はありません。',
  },

  // Audience Sync: five questions in fixed order
  'sync.question.partner': { en: 'Partner', ko: '파트너', ja: 'パートナー' },
  'sync.question.account': { en: 'Ad account', ko: '광고 계정', ja: '広告アカウント' },
  'sync.question.audience': {
    en: 'New or existing audience',
    ko: '새 오디언스 또는 기존 오디언스 선택',
    ja: '新規または既存のオーディエンスを選択',
  },
  'sync.question.action': { en: 'What should happen', ko: '수행할 작업', ja: '行う処理' },
  'sync.question.fields': { en: 'Fields to match', ko: '일치시킬 필드', ja: '照合フィールド' },
  'sync.partner.accounts': {
    en: { one: '{{count}} ad account', other: '{{count}} ad accounts' },
    ko: '광고 계정 {{count}}개',
    ja: '広告アカウント {{count}} 件',
  },
  'sync.partner.notConnected': { en: 'Not connected', ko: '연결되지 않음', ja: '未接続' },
  'sync.partner.needsSignIn': {
    en: 'Sign-in no longer accepted',
    ko: '로그인이 더 이상 허용되지 않음',
    ja: 'サインインが無効です',
  },
  'sync.partner.needsPermission': { en: 'A permission is missing', ko: '권한이 없음', ja: '権限がありません' },
  'sync.partner.choosing': {
    en: 'Ad accounts not chosen yet',
    ko: '광고 계정이 아직 선택되지 않음',
    ja: '広告アカウントが未選択です',
  },
  'sync.partner.connect': { en: 'Connect {{partner}}', ko: '{{partner}} 연결', ja: '{{partner}} を接続' },
  'sync.partner.reconnect': { en: 'Reconnect {{partner}}', ko: '{{partner}} 다시 연결', ja: '{{partner}} を再接続' },
  'sync.partner.finish': { en: 'Choose ad accounts', ko: '광고 계정 선택', ja: '広告アカウントを選択' },
  'sync.kind.sandbox': { en: 'Sandbox', ko: '샌드박스', ja: 'サンドボックス' },
  'sync.kind.live': { en: 'Live', ko: '실제', ja: '本番' },
  'sync.account.choose': { en: 'Search by name or ID', ko: '이름 또는 ID로 검색', ja: '名前または ID で検索' },
  'sync.account.connectFirst': {
    en: 'Connect {{partner}} first.',
    ko: '먼저 {{partner}} 계정을 연결하세요.',
    ja: '先に {{partner}} を接続してください。',
  },
  'sync.account.first': {
    en: 'Choose a partner first.',
    ko: '먼저 파트너를 선택하세요.',
    ja: '先にパートナーを選択してください。',
  },
  'sync.account.line': { en: '{{id}} · {{role}}', ko: '{{id}} · {{role}}', ja: '{{id}} · {{role}}' },
  'sync.account.unusable.role': {
    en: 'Your role there may not manage audiences. Ask its admin.',
    ko: '이 계정에서 오디언스를 관리할 권한이 없습니다. 관리자에게 문의하세요.',
    ja: 'このアカウントでオーディエンスを管理できる役割がありません。管理者に確認してください。',
  },
  'sync.account.unusable.disabled': {
    en: 'Disabled at the partner.',
    ko: '파트너에서 비활성화되었습니다.',
    ja: 'パートナー側で無効になっています。',
  },
  'sync.account.unusable.notChosen': {
    en: 'Not chosen on the partner page.',
    ko: '파트너 페이지에서 선택하지 않았습니다.',
    ja: 'パートナーページで選択されていません。',
  },
  'sync.account.lost': {
    en: 'The ad account “{{name}}” ({{id}}) is no longer connected. Your choice is kept until you change it.',
    ko: '광고 계정 “{{name}}”({{id}})의 연결이 해제되었습니다. 바꿀 때까지 선택을 유지합니다.',
    ja: '広告アカウント「{{name}}」（{{id}}）は接続されていません。変更するまで選択は保持されます。',
  },
  'sync.account.nothing': {
    en: 'No ad account matches.',
    ko: '해당하는 광고 계정이 없습니다.',
    ja: '一致する広告アカウントはありません。',
  },
  'sync.audience.choose': {
    en: 'Type a new or existing name',
    ko: '새 이름 또는 기존 이름 입력',
    ja: '新規または既存の名前を入力',
  },
  'sync.audience.first': {
    en: 'Choose an ad account first.',
    ko: '먼저 광고 계정을 선택하세요.',
    ja: '先に広告アカウントを選択してください。',
  },
  'sync.audience.create': { en: 'Create “{{name}}”', ko: '“{{name}}” 생성', ja: '「{{name}}」を作成' },
  'sync.audience.create.about': { en: 'New audience', ko: '새 오디언스', ja: '新しいオーディエンス' },
  'sync.audience.total': {
    en: { one: '{{count}} audience in this account', other: '{{count}} audiences in this account' },
    ko: '이 계정의 오디언스 {{count}}개',
    ja: 'このアカウントのオーディエンス {{count}} 件',
  },
  'sync.audience.shown': {
    en: 'First {{shown}} of {{total}} shown. Type to narrow down.',
    ko: '{{total}}개 중 처음 {{shown}}개를 표시합니다. 입력하여 범위를 좁히세요.',
    ja: '{{total}} 件中、最初の {{shown}} 件を表示しています。入力して絞り込んでください。',
  },
  'sync.audience.loadingMore': {
    en: 'The list is still being fetched.',
    ko: '목록을 계속 가져오는 중입니다.',
    ja: '一覧を取得しています。',
  },
  'sync.audience.asOf': { en: 'as of {{time}}', ko: '{{time}} 기준', ja: '{{time}} 時点' },
  'sync.audience.retry': { en: 'Retry', ko: '다시 시도', ja: '再試行' },
  'sync.audience.none': {
    en: 'No audiences in “{{account}}” yet. Type a name to create one.',
    ko: '“{{account}}” 계정에 아직 오디언스가 없습니다. 이름을 입력해 생성하세요.',
    ja: '「{{account}}」にはまだオーディエンスがありません。名前を入力して作成してください。',
  },
  'sync.audience.unusable.wrong-type': {
    en: 'Members cannot be written to this type.',
    ko: '이 유형에는 사용자를 추가할 수 없습니다.',
    ja: 'この種類にはユーザーを書き込めません。',
  },
  'sync.audience.unusable.expired': {
    en: 'Expired at the partner.',
    ko: '파트너에서 만료되었습니다.',
    ja: 'パートナー側で期限切れです。',
  },
  'sync.audience.size': { en: '{{size}} people', ko: '{{size}}명', ja: '{{size}} 人' },
  'sync.audience.sizeFrom': {
    en: 'size shows from {{from}}',
    ko: '{{from}}명부터 크기 표시',
    ja: '{{from}} 人からサイズ表示',
  },
  'sync.audience.state.draft': { en: 'draft', ko: '초안', ja: '下書き' },
  'sync.audience.state.populating': { en: 'populating', ko: '채우는 중', ja: '反映中' },
  'sync.audience.state.ready': { en: 'ready', ko: '준비됨', ja: '利用可能' },
  'sync.audience.state.too-small': { en: 'too small to serve', ko: '게재하기에 너무 작음', ja: '配信には小さすぎます' },
  'sync.audience.state.missing': { en: 'missing', ko: '없음', ja: '見つかりません' },
  'sync.audience.new': { en: 'new', ko: '새로 만들기', ja: '新規' },
  'sync.audience.missing': {
    en: '{{partner}} no longer has “{{name}}”. Your choice is kept until you choose another.',
    ko: '{{partner}}에 “{{name}}” 오디언스가 더 이상 없습니다. 다른 오디언스를 선택할 때까지 선택을 유지합니다.',
    ja: '{{partner}} に「{{name}}」がもうありません。別のオーディエンスを選ぶまで選択は保持されます。',
  },
  'sync.audience.tooLong': {
    en: 'At most {{most}} characters at {{partner}}.',
    ko: '{{partner}}에서는 최대 {{most}}자입니다.',
    ja: '{{partner}} では最大 {{most}} 文字です。',
  },
  'sync.action.first': {
    en: 'Choose an audience first.',
    ko: '먼저 오디언스를 선택하세요.',
    ja: '先にオーディエンスを選択してください。',
  },
  'sync.action.add': {
    en: 'Add users to audience',
    ko: '오디언스에 사용자 추가',
    ja: 'オーディエンスにユーザーを追加',
  },
  'sync.action.remove': {
    en: 'Remove users from audience',
    ko: '오디언스에서 사용자 제거',
    ja: 'オーディエンスからユーザーを削除',
  },
  'sync.action.newIsAddOnly': {
    en: 'A new audience is empty, so users can only be added.',
    ko: '새 오디언스는 비어 있으므로 사용자를 추가할 수만 있습니다.',
    ja: '新しいオーディエンスは空のため、ユーザーの追加のみ可能です。',
  },
  'sync.fields.first': {
    en: 'Choose an audience first.',
    ko: '먼저 오디언스를 선택하세요.',
    ja: '先にオーディエンスを選択してください。',
  },
  'sync.fields.about': {
    en: 'One usable field is enough to send a person.',
    ko: '사용할 수 있는 필드가 하나라도 있으면 전송합니다.',
    ja: '使えるフィールドが 1 つあれば送信します。',
  },
  'sync.field.email': { en: 'E-mail', ko: '이메일', ja: 'メール' },
  'sync.field.phone': { en: 'Phone', ko: '전화번호', ja: '電話番号' },
  'sync.field.mobileId': {
    en: 'Mobile ad ID (iOS, Android)',
    ko: '모바일 광고 ID(iOS, Android)',
    ja: 'モバイル広告 ID（iOS、Android）',
  },
  'sync.fields.coverage': {
    en: '{{field}}: {{share}} of people have it',
    ko: '{{field}}: 사용자의 {{share}}가 보유',
    ja: '{{field}}: ユーザーの {{share}} が保有',
  },
  'sync.fields.any': {
    en: '{{share}} can be matched: {{people}} of {{total}} people',
    ko: '{{share}} 매칭 가능: {{total}}명 중 {{people}}명',
    ja: '{{share}} が照合可能: {{total}} 人中 {{people}} 人',
  },
  'sync.fields.anySegment': {
    en: 'People of the entry segment “{{segment}}”',
    ko: '진입 세그먼트 “{{segment}}”의 사용자',
    ja: 'エントリーのセグメント「{{segment}}」のユーザー',
  },
  'sync.fields.anyEverybody': {
    en: 'All people of this workspace: no entry segment is chosen yet',
    ko: '이 워크스페이스의 모든 사용자: 진입 세그먼트가 아직 선택되지 않음',
    ja: 'このワークスペースの全ユーザー: エントリーのセグメントは未選択',
  },
  'sync.preview': {
    en: 'What leaves this computer',
    ko: '이 컴퓨터에서 전송되는 값',
    ja: 'このコンピューターから送られる値',
  },
  'sync.preview.raw': { en: 'Stored', ko: '저장된 값', ja: '保存値' },
  'sync.preview.normal': { en: 'Normalised', ko: '정규화', ja: '正規化' },
  'sync.preview.digest': {
    en: 'SHA-256, the only one sent',
    ko: 'SHA-256(이 값만 전송)',
    ja: 'SHA-256（これだけを送信）',
  },
  'sync.create': { en: 'Create audience', ko: '오디언스 생성', ja: 'オーディエンスを作成' },
  'sync.create.about': {
    en: 'Creates “{{name}}” at {{partner}} now, as a draft. People flow in after the launch.',
    ko: '지금 {{partner}}에 “{{name}}” 오디언스를 초안으로 생성합니다. 사용자는 실행 후 추가됩니다.',
    ja: '今すぐ {{partner}} に「{{name}}」を下書きとして作成します。ユーザーは開始後に追加されます。',
  },
  'sync.create.noFields': {
    en: 'Choose at least one field to match first.',
    ko: '먼저 일치시킬 필드를 하나 이상 선택하세요.',
    ja: '先に照合フィールドを 1 つ以上選択してください。',
  },
  'sync.created': {
    en: '“{{name}}” was created at {{partner}} as a draft audience. Later steps can use it now. Undo will not delete the audience at {{partner}}.',
    ko: '{{partner}}에 “{{name}}” 오디언스를 초안으로 생성했습니다. 이후 단계에서 바로 사용할 수 있습니다. 실행 취소해도 {{partner}}의 오디언스는 삭제되지 않습니다.',
    ja: '{{partner}} に「{{name}}」を下書きのオーディエンスとして作成しました。以降のステップですぐに使えます。元に戻しても {{partner}} のオーディエンスは削除されません。',
  },
  'sync.existed': {
    en: '{{partner}} already has “{{name}}” in this account, so that audience is used. Nothing was created.',
    ko: '이 {{partner}} 계정에 “{{name}}” 오디언스가 이미 있어 그 오디언스를 사용합니다. 새로 생성하지 않았습니다.',
    ja: 'この {{partner}} アカウントには「{{name}}」がすでにあるため、それを使用します。新規作成はしていません。',
  },
  'sync.withFirstBatch': {
    en: '{{partner}} takes no empty list, so “{{name}}” is kept here as a draft and created there with the first people.',
    ko: '{{partner}}에서는 빈 목록을 만들 수 없으므로 “{{name}}” 오디언스를 초안으로 보관하고 첫 사용자와 함께 생성합니다.',
    ja: '{{partner}} は空のリストを受け付けないため、「{{name}}」をここに下書きとして保持し、最初のユーザーと一緒に作成します。',
  },
  'sync.createFailed': {
    en: '“{{name}}” was not created',
    ko: '“{{name}}” 오디언스를 생성하지 못했습니다',
    ja: '「{{name}}」を作成できませんでした',
  },
  'sync.notCreatedYet': {
    en: '“{{name}}” is not created yet. Press “Create audience” below.',
    ko: '“{{name}}” 오디언스가 아직 생성되지 않았습니다. 아래의 “오디언스 생성”을 누르세요.',
    ja: '「{{name}}」はまだ作成されていません。下の「オーディエンスを作成」を押してください。',
  },
  'sync.changePartner': {
    en: 'Change to {{partner}}?',
    ko: '{{partner}}(으)로 바꿀까요?',
    ja: '{{partner}} に変更しますか？',
  },
  'sync.changePartner.about': {
    en: 'The ad account and the audience belong to {{before}} and are let go. What should happen and the fields that {{partner}} knows are kept.',
    ko: '광고 계정과 오디언스는 {{before}}에 속하므로 선택이 해제됩니다. 수행할 작업과 {{partner}}에서 지원하는 필드는 유지됩니다.',
    ja: '広告アカウントとオーディエンスは {{before}} のものなので選択が外れます。行う処理と {{partner}} が扱えるフィールドは保持されます。',
  },
  'sync.changePartner.confirm': { en: 'Change partner', ko: '파트너 변경', ja: 'パートナーを変更' },
  'sync.changePartner.cancel': { en: 'Keep {{before}}', ko: '{{before}} 유지', ja: '{{before}} のまま' },
  'sync.limits': {
    en: '{{requests}} requests a second × {{records}} per request',
    ko: '초당 요청 {{requests}}회 × 요청당 {{records}}건',
    ja: '毎秒 {{requests}} リクエスト × 1 回 {{records}} 件',
  },
  'sync.limits.sources': { en: 'Where this is from', ko: '출처', ja: '出典' },
  'sync.limits.sizeFrom': {
    en: 'Audience size shows from about {{from}}',
    ko: '오디언스 크기는 약 {{from}}명부터 표시',
    ja: 'オーディエンスのサイズは約 {{from}} 人から表示',
  },

  // Filter builder
  'filter.join.and': { en: 'All of these hold', ko: '모두 충족', ja: 'すべて満たす' },
  'filter.join.or': { en: 'Any of these holds', ko: '하나 이상 충족', ja: 'いずれかを満たす' },
  'filter.join': { en: 'How conditions join', ko: '조건 결합 방식', ja: '条件の組み合わせ' },
  'filter.exclude': {
    en: 'Turn around: everyone except these',
    ko: '반대로: 해당 사용자 제외',
    ja: '反転: 該当者を除く',
  },
  'filter.subject': { en: 'What to look at', ko: '확인할 항목', ja: '調べる項目' },
  'filter.operator': { en: 'Comparison', ko: '비교', ja: '比較' },
  'filter.value': { en: 'Value', ko: '값', ja: '値' },
  'filter.days': { en: 'Days', ko: '일수', ja: '日数' },
  'filter.segment': { en: 'Segment', ko: '세그먼트', ja: 'セグメント' },
  'filter.membership': { en: 'In a segment', ko: '세그먼트 포함 여부', ja: 'セグメントへの所属' },
  'filter.member.in': { en: 'is in', ko: '포함', ja: 'に含まれる' },
  'filter.member.out': { en: 'is not in', ko: '미포함', ja: 'に含まれない' },
  'filter.add': { en: 'Add condition', ko: '조건 추가', ja: '条件を追加' },
  'filter.addGroup': { en: 'Add group', ko: '그룹 추가', ja: 'グループを追加' },
  'filter.remove': { en: 'Remove condition', ko: '조건 제거', ja: '条件を削除' },
  'filter.removeGroup': { en: 'Remove group', ko: '그룹 제거', ja: 'グループを削除' },
  'filter.group': { en: 'Group of conditions', ko: '조건 그룹', ja: '条件のグループ' },
  'filter.condition': { en: 'Condition {{place}}', ko: '조건 {{place}}', ja: '条件 {{place}}' },
  'filter.none': { en: 'No conditions yet: everyone', ko: '아직 조건 없음: 모든 사용자', ja: '条件なし: 全員' },
  'filter.fromImport': { en: 'Came with an import', ko: '가져오기에 포함', ja: 'インポートに含まれる' },
})
