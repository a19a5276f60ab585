// Words of the sandbox panel: faults a person can play, and the ledger of what the pretended partner holds.
// The sandbox's own sign-in pages carry their words themselves.
import { wordTable } from './word-table.ts'

export const sandboxPanelWords = wordTable({
  'sandboxPanel.title': { en: 'Sandbox faults', ko: '샌드박스 장애', ja: 'サンドボックスの障害' },
  'sandboxPanel.lead': {
    en: 'Make the sandbox fail as {{partner}} would, and see how canvases recover.',
    ko: '{{partner}}에서 일어날 수 있는 장애를 샌드박스에 일으켜 캔버스의 복구를 확인합니다.',
    ja: '{{partner}} で起こりうる障害をサンドボックスで発生させ、キャンバスの回復を確かめます。',
  },
  'sandboxPanel.notRunning': {
    en: 'The sandbox is not running. Restart Audience Canvas.',
    ko: '샌드박스가 실행되고 있지 않습니다. Audience Canvas를 다시 시작하세요.',
    ja: 'サンドボックスが実行されていません。Audience Canvas を再起動してください。',
  },
  'sandboxPanel.clear': { en: 'End all faults', ko: '모든 장애 종료', ja: 'すべての障害を終了' },
  'sandboxPanel.howLong': { en: 'For how long', ko: '지속 시간', ja: '継続時間' },
  'sandboxPanel.seconds': {
    en: { one: '{{count}} second', other: '{{count}} seconds' },
    ko: '{{count}}초',
    ja: '{{count}} 秒',
  },
  'sandboxPanel.minutes': {
    en: { one: '{{count}} minute', other: '{{count}} minutes' },
    ko: '{{count}}분',
    ja: '{{count}} 分',
  },
  'sandboxPanel.hours': {
    en: { one: '{{count}} hour', other: '{{count}} hours' },
    ko: '{{count}}시간',
    ja: '{{count}} 時間',
  },
  'sandboxPanel.start': { en: 'Start', ko: '시작', ja: '開始' },
  'sandboxPanel.startNamed': { en: 'Start: {{fault}}', ko: '시작: {{fault}}', ja: '開始: {{fault}}' },
  'sandboxPanel.now': { en: 'Now', ko: '지금', ja: '今すぐ' },
  'sandboxPanel.nowNamed': { en: 'Now: {{fault}}', ko: '지금: {{fault}}', ja: '今すぐ: {{fault}}' },
  'sandboxPanel.choose': { en: 'Choose…', ko: '선택…', ja: '選択…' },
  'sandboxPanel.chooseNamed': { en: 'Choose: {{fault}}', ko: '선택: {{fault}}', ja: '選択: {{fault}}' },
  'sandboxPanel.left': { en: '{{time}} left', ko: '{{time}} 남음', ja: '残り {{time}}' },
  'sandboxPanel.active': { en: 'On', ko: '켜짐', ja: 'オン' },
  'sandboxPanel.played': { en: 'Done: {{fault}}', ko: '적용됨: {{fault}}', ja: '適用しました: {{fault}}' },

  'sandboxPanel.fault.revoke-sign-in': { en: 'Revoke sign-in', ko: '로그인 취소', ja: 'サインインを取り消す' },
  'sandboxPanel.fault.delete-audience': { en: 'Delete an audience', ko: '오디언스 삭제', ja: 'オーディエンスを削除' },
  'sandboxPanel.fault.add-wrong-type-audience': {
    en: 'Add an audience of the wrong type',
    ko: '잘못된 유형의 오디언스 추가',
    ja: '種類の違うオーディエンスを追加',
  },
  'sandboxPanel.fault.lose-account-access': {
    en: 'Access taken away: {{account}}',
    ko: '접근 권한 제거: {{account}}',
    ja: 'アクセス権を取り上げる: {{account}}',
  },
  'sandboxPanel.fault.quota-full': {
    en: 'Audience quota full',
    ko: '오디언스 한도 초과',
    ja: 'オーディエンスの上限到達',
  },
  'sandboxPanel.fault.refuse-empty-lists': {
    en: 'Empty lists refused',
    ko: '빈 목록 거부',
    ja: '空のリストを拒否',
  },
  'sandboxPanel.fault.too-many-requests': {
    en: 'Too many requests (429), with Retry-After',
    ko: '요청 과다(429), Retry-After 있음',
    ja: 'リクエスト過多（429）、Retry-After あり',
  },
  'sandboxPanel.fault.too-many-requests-bare': {
    en: 'Too many requests (429), no Retry-After',
    ko: '요청 과다(429), Retry-After 없음',
    ja: 'リクエスト過多（429）、Retry-After なし',
  },
  'sandboxPanel.fault.server-errors': { en: 'Server errors (5xx)', ko: '서버 오류(5xx)', ja: 'サーバーエラー（5xx）' },
  'sandboxPanel.fault.time-outs': { en: 'Time-outs', ko: '시간 초과', ja: 'タイムアウト' },
  'sandboxPanel.fault.slow-answers': {
    en: 'Slow answers (5 s each)',
    ko: '느린 응답(응답당 5초)',
    ja: '遅い応答（1 回 5 秒）',
  },
  'sandboxPanel.fault.lose-next-answer': {
    en: 'Lose the next answer',
    ko: '다음 응답 유실',
    ja: '次の応答を失う',
  },
  'sandboxPanel.fault.refuse-rows': { en: 'Refuse certain people', ko: '특정 사용자 거부', ja: '特定のユーザーを拒否' },

  'sandboxPanel.delete.title': {
    en: 'Delete an audience in the sandbox',
    ko: '샌드박스에서 오디언스 삭제',
    ja: 'サンドボックスのオーディエンスを削除',
  },
  'sandboxPanel.delete.search': {
    en: 'Search audiences by name or ID',
    ko: '이름 또는 ID로 오디언스 검색',
    ja: '名前または ID でオーディエンスを検索',
  },
  'sandboxPanel.delete.button': { en: 'Delete', ko: '삭제', ja: '削除' },
  'sandboxPanel.delete.buttonNamed': { en: 'Delete {{name}}', ko: '{{name}} 삭제', ja: '{{name}} を削除' },
  'sandboxPanel.delete.none': {
    en: 'No audience found.',
    ko: '오디언스가 없습니다.',
    ja: 'オーディエンスが見つかりません。',
  },
  'sandboxPanel.wrongType.title': {
    en: 'Add an audience of the wrong type',
    ko: '잘못된 유형의 오디언스 추가',
    ja: '種類の違うオーディエンスを追加',
  },
  'sandboxPanel.wrongType.lead': {
    en: 'People cannot be written to it; the step editor shows it disabled with the reason.',
    ko: '사용자를 쓸 수 없는 오디언스이며, 단계 편집기에 이유와 함께 비활성화되어 표시됩니다.',
    ja: 'ユーザーを書き込めないオーディエンスで、ステップエディターに理由付きで無効と表示されます。',
  },
  'sandboxPanel.wrongType.account': { en: 'Ad account', ko: '광고 계정', ja: '広告アカウント' },
  'sandboxPanel.wrongType.name': { en: 'Audience name', ko: '오디언스 이름', ja: 'オーディエンス名' },
  'sandboxPanel.wrongType.suggested': {
    en: 'Look-alike sample',
    ko: '유사 오디언스 예시',
    ja: '類似オーディエンスの例',
  },
  'sandboxPanel.wrongType.add': { en: 'Add', ko: '추가', ja: '追加' },
  'sandboxPanel.refuse.title': {
    en: 'Refuse batches that hold certain people',
    ko: '특정 사용자가 포함된 배치 거부',
    ja: '特定のユーザーを含むバッチを拒否',
  },
  'sandboxPanel.refuse.lead': {
    en: 'Every batch with one of these SHA-256 digests is refused without saying which; the app must find it. Leave empty to end this fault.',
    ko: '이 SHA-256 값 중 하나라도 포함된 배치는 어떤 값인지 알리지 않고 거부됩니다. 앱이 직접 찾아야 합니다. 비워 두면 장애가 종료됩니다.',
    ja: 'これらの SHA-256 値を 1 つでも含むバッチは、どれかを示さずに拒否されます。アプリが見つけ出す必要があります。空にすると障害は終了します。',
  },
  'sandboxPanel.refuse.digests': {
    en: 'SHA-256 digests, one a line',
    ko: 'SHA-256 값(한 줄에 하나씩)',
    ja: 'SHA-256 値（1 行に 1 つ）',
  },
  'sandboxPanel.refuse.invalid': {
    en: 'Line {{line}} is not a SHA-256 digest: 64 characters, 0–9 and a–f.',
    ko: '{{line}}번째 줄은 SHA-256 값이 아닙니다. 0~9와 a~f로 된 64자여야 합니다.',
    ja: '{{line}} 行目は SHA-256 値ではありません。0～9 と a～f の 64 文字で入力してください。',
  },
  'sandboxPanel.refuse.apply': { en: 'Apply', ko: '적용', ja: '適用' },

  'sandboxLedger.lead': {
    en: 'What the pretended {{partner}} on this computer holds: the other side of your counters. Counts are distinct identifiers, so one person with an e-mail and a phone counts twice.',
    ko: '이 컴퓨터의 {{partner}} 샌드박스가 보유한 데이터로, 카운터의 상대편입니다. 중복을 제외한 식별자 수이므로 이메일과 전화번호가 있는 사용자는 두 번 계산됩니다.',
    ja: 'このコンピューター上の {{partner}} サンドボックスが保持するデータで、カウンターの相手側です。重複を除いた識別子の数のため、メールと電話番号を持つ 1 人は 2 件と数えられます。',
  },
  'sandboxLedger.table': {
    en: 'Audiences in the {{partner}} sandbox',
    ko: '{{partner}} 샌드박스의 오디언스',
    ja: '{{partner}} サンドボックスのオーディエンス',
  },
  'sandboxLedger.search': {
    en: 'Search by audience or ad account',
    ko: '오디언스 또는 광고 계정으로 검색',
    ja: 'オーディエンスまたは広告アカウントで検索',
  },
  'sandboxLedger.column.audience': { en: 'Audience', ko: '오디언스', ja: 'オーディエンス' },
  'sandboxLedger.column.account': { en: 'Ad account', ko: '광고 계정', ja: '広告アカウント' },
  'sandboxLedger.column.type': { en: 'Type', ko: '유형', ja: '種類' },
  'sandboxLedger.column.state': { en: 'State', ko: '상태', ja: '状態' },
  'sandboxLedger.column.size': { en: 'Shown size', ko: '표시 크기', ja: '表示サイズ' },
  'sandboxLedger.column.held': { en: 'Holds', ko: '보유', ja: '保持数' },
  'sandboxLedger.column.requests': { en: 'Requests', ko: '요청', ja: 'リクエスト' },
  'sandboxLedger.column.updated': { en: 'Last change', ko: '마지막 변경', ja: '最終更新' },
  'sandboxLedger.hidden': { en: 'hidden', ko: '비공개', ja: '非表示' },
  'sandboxLedger.nothing': { en: 'nobody', ko: '없음', ja: 'なし' },
  'sandboxLedger.scope.written': { en: 'Written to', ko: '기록됨', ja: '書き込み済み' },
  'sandboxLedger.scope.all': { en: 'All', ko: '전체', ja: 'すべて' },
  'sandboxLedger.scope': { en: 'Which audiences', ko: '표시할 오디언스', ja: '表示するオーディエンス' },
  'sandboxLedger.shown': {
    en: '{{shown}} of {{total}} audiences',
    ko: '오디언스 {{total}}개 중 {{shown}}개',
    ja: 'オーディエンス {{total}} 件中 {{shown}} 件',
  },
  'sandboxLedger.empty': {
    en: 'Nobody has been sent to {{partner}} yet. Launch a canvas with an Audience Sync step and look again.',
    ko: '아직 {{partner}}에 전송된 사용자가 없습니다. 오디언스 동기화 단계가 있는 캔버스를 실행한 뒤 다시 확인하세요.',
    ja: 'まだ {{partner}} に送信されたユーザーはいません。オーディエンス同期ステップのあるキャンバスを開始して、もう一度確認してください。',
  },
  'sandboxLedger.notFound': {
    en: 'Nothing here is named “{{query}}”.',
    ko: '“{{query}}”에 해당하는 항목이 없습니다.',
    ja: '「{{query}}」に一致するものはありません。',
  },
})
