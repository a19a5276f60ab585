// Words of the audit log: what was done, and whether its chain is whole. `{{name}}` is a canvas or an audience.
import { wordTable } from './word-table.ts'

export const auditWords = wordTable({
  'audit.lead': {
    en: 'What was done in this workspace. Each entry holds the hash of the one before it, so a change afterwards shows.',
    ko: '이 워크스페이스에서 수행한 작업입니다. 각 항목에 이전 항목의 해시가 있어, 나중에 바꾸면 드러납니다.',
    ja: 'このワークスペースで行われた操作です。各項目が直前の項目のハッシュを持つため、後から変更するとわかります。',
  },
  'audit.table': { en: 'Audit log, newest first', ko: '감사 로그, 최신순', ja: '監査ログ（新しい順）' },
  'audit.column.number': { en: 'No.', ko: '번호', ja: '番号' },
  'audit.column.at': { en: 'When', ko: '시각', ja: '日時' },
  'audit.column.what': { en: 'What', ko: '내용', ja: '内容' },
  'audit.column.subject': { en: 'Concerns', ko: '대상', ja: '対象' },
  'audit.column.hash': { en: 'Hash', ko: '해시', ja: 'ハッシュ' },
  'audit.verify': { en: 'Verify', ko: '검증', ja: '検証' },
  'audit.export': { en: 'Save as NDJSON', ko: 'NDJSON으로 저장', ja: 'NDJSON で保存' },
  'audit.intact': {
    en: { one: '{{count}} entry, and it is intact.', other: 'All {{count}} entries are intact.' },
    ko: '항목 {{count}}개가 모두 온전합니다.',
    ja: '{{count}} 件の項目はすべて完全です。',
  },
  'audit.break.unreadable': {
    en: 'Entry {{number}} cannot be read: the file was changed or damaged there. The {{before}} entries before it are intact.',
    ko: '항목 {{number}}을(를) 읽을 수 없습니다. 파일의 이 부분이 변경되었거나 손상되었습니다. 그 앞의 항목 {{before}}개는 온전합니다.',
    ja: '項目 {{number}} を読み取れません。ファイルのこの部分が変更または破損しています。それより前の {{before}} 件は完全です。',
  },
  'audit.break.edited': {
    en: 'Entry {{number}} was changed after it was written. The {{before}} entries before it are intact.',
    ko: '항목 {{number}}이(가) 기록된 뒤에 변경되었습니다. 그 앞의 항목 {{before}}개는 온전합니다.',
    ja: '項目 {{number}} は書き込み後に変更されています。それより前の {{before}} 件は完全です。',
  },
  'audit.break.moved': {
    en: 'What stands at entry {{number}} does not belong there: one was removed, added or moved. The {{before}} entries before it are intact.',
    ko: '항목 {{number}} 자리의 내용이 순서에 맞지 않습니다. 항목이 삭제, 추가 또는 이동되었습니다. 그 앞의 항목 {{before}}개는 온전합니다.',
    ja: '項目 {{number}} の位置の内容が順序に合いません。項目が削除、追加または移動されています。それより前の {{before}} 件は完全です。',
  },
  'audit.break.cut': {
    en: 'Entries from number {{number}} on are gone. The {{before}} entries before are intact.',
    ko: '항목 {{number}}부터 사라졌습니다. 그 앞의 항목 {{before}}개는 온전합니다.',
    ja: '項目 {{number}} 以降が失われています。それより前の {{before}} 件は完全です。',
  },
  'audit.break.replaced': {
    en: 'Entry {{number}} is not the one this workspace wrote: the file was replaced.',
    ko: '항목 {{number}}은(는) 이 워크스페이스에서 기록한 내용이 아닙니다. 파일이 바뀌었습니다.',
    ja: '項目 {{number}} はこのワークスペースが書いたものではありません。ファイルが差し替えられています。',
  },
  'audit.broken': { en: 'The audit log is broken.', ko: '감사 로그가 손상되었습니다.', ja: '監査ログが壊れています。' },
  'audit.empty': {
    en: 'Nothing has been done yet. Connecting a partner, launching a canvas and other deeds appear here.',
    ko: '아직 기록이 없습니다. 파트너 연결, 캔버스 실행 등의 작업이 여기에 표시됩니다.',
    ja: 'まだ記録はありません。パートナーへの接続やキャンバスの開始などの操作がここに表示されます。',
  },
  'audit.empty.filtered': {
    en: 'No entry fits these filters.',
    ko: '이 필터에 맞는 항목이 없습니다.',
    ja: 'このフィルターに合う項目はありません。',
  },
  'audit.failed': {
    en: 'The audit log could not be loaded.',
    ko: '감사 로그를 불러오지 못했습니다.',
    ja: '監査ログを読み込めませんでした。',
  },
  'audit.total': {
    en: { one: '{{count}} entry', other: '{{count}} entries' },
    ko: '항목 {{count}}개',
    ja: '項目 {{count}} 件',
  },
  'audit.group': { en: 'Kind', ko: '종류', ja: '種類' },
  'audit.group.all': { en: 'All kinds', ko: '모든 종류', ja: 'すべての種類' },
  'audit.group.connections': {
    en: 'Connections and audiences',
    ko: '연결 및 오디언스',
    ja: '接続とオーディエンス',
  },
  'audit.group.canvases': { en: 'Canvases and syncs', ko: '캔버스 및 동기화', ja: 'キャンバスと同期' },
  'audit.group.data': { en: 'Imports and exports', ko: '가져오기 및 내보내기', ja: 'インポートとエクスポート' },
  'audit.group.settings': { en: 'Settings', ko: '설정', ja: '設定' },
  'audit.group.alarms': { en: 'Alarms', ko: '경보', ja: '警報' },
  'audit.search': { en: 'Search names and ids', ko: '이름 및 ID 검색', ja: '名前と ID を検索' },
  'audit.everything': { en: 'Everything', ko: '전체', ja: 'すべて' },
  'audit.action.unknown': {
    en: 'Written by a later version of the app',
    ko: '이후 버전의 앱에서 기록한 항목',
    ja: '新しいバージョンのアプリによる項目',
  },
  'audit.action.keys.created': {
    en: 'API key “{{name}}” created',
    ko: 'API 키 “{{name}}” 생성됨',
    ja: 'API キー「{{name}}」を作成',
  },
  'audit.action.keys.rotated': {
    en: 'API key “{{name}}” rotated',
    ko: 'API 키 “{{name}}” 교체됨',
    ja: 'API キー「{{name}}」を更新',
  },
  'audit.action.keys.revoked': { en: 'API key revoked', ko: 'API 키 폐기됨', ja: 'API キーを無効化' },
  'audit.action.ingest.changed': {
    en: 'REST server changed, port {{port}}',
    ko: 'REST 서버 변경, 포트 {{port}}',
    ja: 'REST サーバーを変更（ポート {{port}}）',
  },
  'audit.action.connection.connected': {
    en: '{{partner}} connected',
    ko: '{{partner}} 연결됨',
    ja: '{{partner}} に接続',
  },
  'audit.action.connection.reconnected': {
    en: '{{partner}} signed in again',
    ko: '{{partner}} 다시 로그인함',
    ja: '{{partner}} に再サインイン',
  },
  'audit.action.connection.disconnected': {
    en: '{{partner}} disconnected',
    ko: '{{partner}} 연결 해제됨',
    ja: '{{partner}} の接続を解除',
  },
  'audit.action.connection.accountsChosen': {
    en: { one: '{{count}} ad account of {{partner}} chosen', other: '{{count}} ad accounts of {{partner}} chosen' },
    ko: '{{partner}} 광고 계정 {{count}}개 선택',
    ja: '{{partner}} の広告アカウント {{count}} 件を選択',
  },
  'audit.action.connection.liveAppSet': {
    en: 'Developer app of {{partner}} set, for {{host}}',
    ko: '{{partner}} 개발자 앱 설정({{host}})',
    ja: '{{partner}} の開発者アプリを設定（{{host}}）',
  },
  'audit.action.audience.created': {
    en: 'Audience “{{name}}” created at {{partner}}',
    ko: '{{partner}}에 오디언스 “{{name}}” 생성',
    ja: '{{partner}} にオーディエンス「{{name}}」を作成',
  },
  'audit.action.canvas.launched': {
    en: 'Canvas “{{name}}” launched',
    ko: '캔버스 “{{name}}” 실행',
    ja: 'キャンバス「{{name}}」を開始',
  },
  'audit.action.canvas.updated': {
    en: 'Canvas “{{name}}” updated while running',
    ko: '실행 중인 캔버스 “{{name}}” 업데이트',
    ja: '実行中のキャンバス「{{name}}」を更新',
  },
  'audit.action.canvas.stopped': {
    en: 'Canvas “{{name}}” stopped',
    ko: '캔버스 “{{name}}” 중지',
    ja: 'キャンバス「{{name}}」を停止',
  },
  'audit.action.canvas.resumed': {
    en: 'Canvas “{{name}}” resumed',
    ko: '캔버스 “{{name}}” 재개',
    ja: 'キャンバス「{{name}}」を再開',
  },
  'audit.action.canvas.released': {
    en: {
      one: '{{count}} person who stood still in “{{name}}” sent on',
      other: '{{count}} people who stood still in “{{name}}” sent on',
    },
    ko: '“{{name}}”에 멈춰 있던 {{count}}명을 다음으로 보냄',
    ja: '「{{name}}」で止まっていた {{count}} 人を先へ進めた',
  },
  'audit.action.canvas.trashed': {
    en: 'Canvas “{{name}}” moved to the trash',
    ko: '캔버스 “{{name}}” 휴지통으로 이동',
    ja: 'キャンバス「{{name}}」をゴミ箱に移動',
  },
  'audit.action.canvas.deleted': {
    en: 'Canvas “{{name}}” deleted forever',
    ko: '캔버스 “{{name}}” 영구 삭제',
    ja: 'キャンバス「{{name}}」を完全に削除',
  },
  'audit.action.canvas.exported': {
    en: 'Canvas “{{name}}” saved as a file',
    ko: '캔버스 “{{name}}” 파일로 저장',
    ja: 'キャンバス「{{name}}」をファイルに保存',
  },
  'audit.action.sync.paused': { en: 'Syncing paused', ko: '동기화 일시 중지', ja: '同期を一時停止' },
  'audit.action.sync.resumed': { en: 'Syncing resumed', ko: '동기화 재개', ja: '同期を再開' },
  'audit.action.sync.cancelled': {
    en: { one: 'Waiting sync of {{count}} person cancelled', other: 'Waiting syncs of {{count}} people cancelled' },
    ko: '대기 중인 {{count}}명의 동기화 취소',
    ja: '待機中の {{count}} 人の同期をキャンセル',
  },
  'audit.action.sync.retried': {
    en: { one: '{{count}} errored person queued again', other: '{{count}} errored people queued again' },
    ko: '오류가 발생한 {{count}}명 다시 대기열에 추가',
    ja: 'エラーの {{count}} 人を再度キューに追加',
  },
  'audit.action.sync.dismissed': {
    en: 'Cause {{code}} put aside in the inbox',
    ko: '오류함에서 원인 {{code}} 숨김',
    ja: '受信箱の原因 {{code}} を非表示',
  },
  'audit.action.sync.broughtBack': {
    en: 'Cause {{code}} shown in the inbox again',
    ko: '오류함에 원인 {{code}} 다시 표시',
    ja: '受信箱の原因 {{code}} を再表示',
  },
  'audit.action.people.imported': {
    en: 'People imported: {{added}} added, {{changed}} changed, {{refused}} rows refused',
    ko: '사용자 가져오기: 추가 {{added}}명, 변경 {{changed}}명, 거부 {{refused}}행',
    ja: 'ユーザーをインポート: 追加 {{added}} 人、変更 {{changed}} 人、拒否 {{refused}} 行',
  },
  'audit.action.people.importUndone': {
    en: 'Import undone: {{removed}} removed, {{restored}} as before, {{kept}} kept',
    ko: '가져오기 실행 취소: 삭제 {{removed}}명, 복원 {{restored}}명, 유지 {{kept}}명',
    ja: 'インポートを取り消し: 削除 {{removed}} 人、復元 {{restored}} 人、保持 {{kept}} 人',
  },
  'audit.action.sync.replayed': {
    en: {
      one: '{{count}} person of a failed-people file queued again',
      other: '{{count}} people of a failed-people file queued again',
    },
    ko: '실패한 사용자 파일의 {{count}}명을 다시 대기열에 추가',
    ja: '失敗ユーザーファイルの {{count}} 人を再度キューに追加',
  },
  'audit.action.people.revealed': {
    en: 'Identifiers of person {{person}} shown',
    ko: '사용자 {{person}}의 식별자 표시',
    ja: 'ユーザー {{person}} の識別子を表示',
  },
  'audit.action.people.consentSet': {
    en: 'Consent of person {{person}} for {{partner}} changed',
    ko: '사용자 {{person}}의 {{partner}} 동의 변경',
    ja: 'ユーザー {{person}} の {{partner}} への同意を変更',
  },
  'audit.action.people.erased': {
    en: { one: '{{count}} person erased', other: '{{count}} people erased' },
    ko: '사용자 {{count}}명 삭제',
    ja: 'ユーザー {{count}} 人を消去',
  },
  'audit.action.people.exported': {
    en: 'People saved as a file, without contacts',
    ko: '연락처 없이 사용자를 파일로 저장',
    ja: '連絡先なしでユーザーをファイルに保存',
  },
  'audit.action.people.exportedBare': {
    en: 'People saved as a file, with bare contacts',
    ko: '원본 연락처를 포함해 사용자를 파일로 저장',
    ja: '連絡先を含めてユーザーをファイルに保存',
  },
  'audit.action.people.failedExported': {
    en: 'Failed-people file saved',
    ko: '실패한 사용자 파일 저장',
    ja: '失敗ユーザーファイルを保存',
  },
  'audit.action.requests.exported': { en: 'Requests exported', ko: '요청 내보내기', ja: 'リクエストをエクスポート' },
  'audit.action.requests.forgotten': {
    en: { one: '{{count}} kept request deleted', other: '{{count}} kept requests deleted' },
    ko: '보관된 요청 {{count}}개 삭제',
    ja: '保存されたリクエスト {{count}} 件を削除',
  },
  'audit.action.audit.exported': { en: 'Audit log exported', ko: '감사 로그 내보내기', ja: '監査ログをエクスポート' },
  'audit.action.ledger.exported': {
    en: 'What the sandbox holds exported',
    ko: '샌드박스 보유 데이터 내보내기',
    ja: 'サンドボックスの保持データをエクスポート',
  },
  'audit.action.diagnostics.saved': { en: 'Diagnostics saved', ko: '진단 정보 저장', ja: '診断情報を保存' },
  'audit.action.settings.requestsOff': {
    en: 'Requests are no longer kept',
    ko: '요청을 더 이상 보관하지 않음',
    ja: 'リクエストの保存を停止',
  },
  'audit.action.settings.requestsDays': {
    en: { one: 'Requests are kept for {{count}} day', other: 'Requests are kept for {{count}} days' },
    ko: '요청을 {{count}}일 동안 보관',
    ja: 'リクエストを {{count}} 日間保存',
  },
  'audit.action.settings.requestsSize': {
    en: 'Kept requests take {{megabytes}} MB at most',
    ko: '보관하는 요청은 최대 {{megabytes}}MB',
    ja: '保存するリクエストは最大 {{megabytes}} MB',
  },
  'audit.action.people.factsForgotten': {
    en: 'Older than is kept, and forgotten: events {{events}}, purchases {{purchases}}',
    ko: '보관 기간이 지나 삭제: 이벤트 {{events}}건, 구매 {{purchases}}건',
    ja: '保存期間を過ぎて削除: イベント {{events}} 件、購入 {{purchases}} 件',
  },
  'audit.action.settings.factsEndless': {
    en: 'Events and purchases are kept without end',
    ko: '이벤트와 구매를 기한 없이 보관',
    ja: 'イベントと購入を無期限に保存',
  },
  'audit.action.settings.factsDays': {
    en: {
      one: 'Events and purchases are kept for {{count}} day',
      other: 'Events and purchases are kept for {{count}} days',
    },
    ko: '이벤트와 구매를 {{count}}일 동안 보관',
    ja: 'イベントと購入を {{count}} 日間保存',
  },
  'audit.action.settings.retry': {
    en: 'Failed batches are tried again for {{hours}} h',
    ko: '실패한 배치를 {{hours}}시간 동안 재시도',
    ja: '失敗したバッチを {{hours}} 時間再試行',
  },
  'audit.action.settings.region': {
    en: 'Default region for phone numbers set to {{region}}',
    ko: '전화번호 기본 지역을 {{region}}(으)로 변경',
    ja: '電話番号の既定の地域を {{region}} に変更',
  },
  'audit.action.settings.webhooks': {
    en: 'Webhooks may go to: {{hosts}}',
    ko: '웹훅 허용 호스트: {{hosts}}',
    ja: 'Webhook を許可するホスト: {{hosts}}',
  },
  'audit.action.settings.consent': {
    en: 'Consent asked for before syncing changed',
    ko: '동기화 전에 확인하는 동의 변경',
    ja: '同期前に確認する同意を変更',
  },
  'audit.action.gate.unknown-host': {
    en: 'Refused to send to {{host}}: no connection names it',
    ko: '{{host}}에 전송 거부: 어떤 연결에도 없는 주소',
    ja: '{{host}} への送信を拒否: どの接続にもない宛先',
  },
  'audit.action.gate.not-encrypted': {
    en: 'Refused to send to {{host}}: the way there is not encrypted',
    ko: '{{host}}에 전송 거부: 암호화되지 않은 연결',
    ja: '{{host}} への送信を拒否: 暗号化されていない通信',
  },
  'audit.action.gate.raw-identifier': {
    en: 'Refused to send to {{host}}: an identifier was not hashed',
    ko: '{{host}}에 전송 거부: 해시되지 않은 식별자',
    ja: '{{host}} への送信を拒否: ハッシュ化されていない識別子',
  },
  'audit.action.gate.empty-digest': {
    en: 'Refused to send to {{host}}: the hash of an empty value',
    ko: '{{host}}에 전송 거부: 빈 값의 해시',
    ja: '{{host}} への送信を拒否: 空の値のハッシュ',
  },
  'audit.action.accounting.mended': {
    en: 'Counters of “{{canvas}}” were counted again',
    ko: '“{{canvas}}”의 집계를 다시 셈',
    ja: '「{{canvas}}」の集計を数え直し',
  },
  'audit.action.accounting.alarm': {
    en: 'Counters of “{{canvas}}” do not add up',
    ko: '“{{canvas}}”의 집계가 맞지 않음',
    ja: '「{{canvas}}」の集計が不一致',
  },
})
