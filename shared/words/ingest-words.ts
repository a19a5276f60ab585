// Words of the local REST server, its keys and data partners: errors here, pages in the tables beside.
import { wordTable } from './word-table.ts'

export const ingestWords = wordTable({
  'error.too-many-keys': {
    en: 'There are {{limit}} live keys already.',
    ko: '사용 중인 키가 이미 {{limit}}개입니다.',
    ja: '有効なキーがすでに {{limit}} 個あります。',
  },
  'error.too-many-keys.fix': {
    en: 'Revoke a key that nobody uses, then create this one.',
    ko: '사용하지 않는 키를 폐기한 다음 새로 만드세요.',
    ja: '使われていないキーを無効にしてから作成してください。',
  },
  'error.key-revoked': {
    en: 'The key “{{name}}” was revoked and cannot come back.',
    ko: '“{{name}}” 키는 폐기되어 되살릴 수 없습니다.',
    ja: 'キー「{{name}}」は無効になっており、元に戻せません。',
  },
  'error.key-revoked.fix': { en: 'Create a new key.', ko: '새 키를 만드세요.', ja: '新しいキーを作成してください。' },
  'error.key-not-found': {
    en: 'This key is not there any more.',
    ko: '이 키는 더 이상 없습니다.',
    ja: 'このキーはもうありません。',
  },
  'error.key-not-found.fix': {
    en: 'Reload the list of keys.',
    ko: '키 목록을 새로 고치세요.',
    ja: 'キーの一覧を読み込み直してください。',
  },
  'error.ingest-not-sure': {
    en: 'Others on your network could reach the REST server, and that was not confirmed.',
    ko: '네트워크의 다른 기기가 REST 서버에 접근할 수 있게 되는데, 아직 확인하지 않았습니다.',
    ja: 'ネットワーク上の他の機器から REST サーバーに接続できるようになりますが、まだ確認されていません。',
  },
  'error.ingest-not-sure.fix': {
    en: 'Confirm it, or keep the server to this computer.',
    ko: '확인하거나, 이 컴퓨터에서만 사용하세요.',
    ja: '確認するか、このコンピューターだけで使用してください。',
  },
  'error.person-without-id': {
    en: 'This person has no external ID, so no request could name them.',
    ko: '이 사용자는 외부 ID가 없어 요청에서 지정할 수 없습니다.',
    ja: 'このユーザーには外部 ID がないため、リクエストで指定できません。',
  },
  'error.person-without-id.fix': {
    en: 'Choose somebody who has an external ID.',
    ko: '외부 ID가 있는 사용자를 선택하세요.',
    ja: '外部 ID のあるユーザーを選んでください。',
  },
  'ingest.find.serverOff': {
    en: 'The REST server is switched off.',
    ko: 'REST 서버가 꺼져 있습니다.',
    ja: 'REST サーバーがオフになっています。',
  },
  'ingest.find.serverOff.fix': {
    en: 'Switch it on under REST endpoint.',
    ko: 'REST 엔드포인트에서 켜세요.',
    ja: 'REST エンドポイントでオンにしてください。',
  },
  'ingest.find.portInUse': {
    en: 'Another program uses port {{port}}, so the REST server does not run.',
    ko: '다른 프로그램이 {{port}} 포트를 사용 중이라 REST 서버가 실행되지 않습니다.',
    ja: 'ポート {{port}} は別のプログラムが使用中のため、REST サーバーが動いていません。',
  },
  'ingest.find.portInUse.fix': {
    en: 'Choose another port under REST endpoint, and hand the new address over.',
    ko: 'REST 엔드포인트에서 다른 포트를 선택하고 새 주소를 전달하세요.',
    ja: 'REST エンドポイントで別のポートを選び、新しいアドレスを伝えてください。',
  },
  'ingest.find.serverFailed': {
    en: 'The REST server could not start on port {{port}}.',
    ko: 'REST 서버를 {{port}} 포트에서 시작하지 못했습니다.',
    ja: 'REST サーバーをポート {{port}} で起動できませんでした。',
  },
  'ingest.find.serverRuns': {
    en: 'The REST server runs at {{address}}.',
    ko: 'REST 서버가 {{address}}에서 실행 중입니다.',
    ja: 'REST サーバーは {{address}} で動いています。',
  },
  'ingest.find.noKey': {
    en: 'There is no key for {{partner}} yet.',
    ko: '{{partner}}용 키가 아직 없습니다.',
    ja: '{{partner}} 用のキーがまだありません。',
  },
  'ingest.find.noKey.fix': {
    en: 'Create one under Keys.',
    ko: '키에서 새로 만드세요.',
    ja: '「キー」で作成してください。',
  },
  'ingest.find.keyRevoked': {
    en: 'The newest key, “{{name}}”, was revoked, and no other is live.',
    ko: '최신 키 “{{name}}”이(가) 폐기되었고 사용 가능한 다른 키가 없습니다.',
    ja: '最新のキー「{{name}}」は無効になっており、有効なキーがほかにありません。',
  },
  'ingest.find.keyRevoked.fix': {
    en: 'Create a new key and enter it in {{partner}}.',
    ko: '새 키를 만들어 {{partner}}에 입력하세요.',
    ja: '新しいキーを作成し、{{partner}} に入力してください。',
  },
  'ingest.find.noPermission': {
    en: 'The key “{{name}}” lacks the permission users.track.',
    ko: '“{{name}}” 키에 users.track 권한이 없습니다.',
    ja: 'キー「{{name}}」に users.track の権限がありません。',
  },
  'ingest.find.noPermission.fix': {
    en: 'Create a key with users.track and revoke the other.',
    ko: 'users.track 권한이 있는 키를 만들고 기존 키는 폐기하세요.',
    ja: 'users.track の権限を持つキーを作成し、もう一方を無効にしてください。',
  },
  'ingest.find.keyUnused': {
    en: 'The key “{{name}}” has never been used.',
    ko: '“{{name}}” 키가 사용된 적이 없습니다.',
    ja: 'キー「{{name}}」は一度も使われていません。',
  },
  'ingest.find.keyUnused.fix': {
    en: 'Check that {{partner}} has this key, without blanks before or after it.',
    ko: '{{partner}}에 이 키가 앞뒤 공백 없이 입력되었는지 확인하세요.',
    ja: '{{partner}} にこのキーが前後の空白なしで入力されているか確認してください。',
  },
  'ingest.find.keyUsed': {
    en: 'The key “{{name}}” works.',
    ko: '“{{name}}” 키가 작동합니다.',
    ja: 'キー「{{name}}」は使えています。',
  },
  'ingest.find.noCalls': {
    en: 'No request from {{partner}} has arrived yet.',
    ko: '아직 {{partner}}에서 온 요청이 없습니다.',
    ja: '{{partner}} からのリクエストはまだ届いていません。',
  },
  'ingest.find.noCalls.fix': {
    en: 'Check the endpoint address in {{partner}}.',
    ko: '{{partner}}에서 엔드포인트 주소를 확인하세요.',
    ja: '{{partner}} でエンドポイントのアドレスを確認してください。',
  },
  'ingest.find.noCallsHere.fix': {
    en: 'Check the endpoint address in {{partner}}. Only programs on this computer reach it now.',
    ko: '{{partner}}에서 엔드포인트 주소를 확인하세요. 지금은 이 컴퓨터의 프로그램만 접근할 수 있습니다.',
    ja: '{{partner}} でエンドポイントのアドレスを確認してください。現在はこのコンピューター上のプログラムからのみ接続できます。',
  },
  'ingest.find.lastUnauthorized': {
    en: 'The latest request was refused: {{problem}}',
    ko: '최근 요청이 거부되었습니다: {{problem}}',
    ja: '直近のリクエストは拒否されました: {{problem}}',
  },
  'ingest.find.lastUnauthorized.fix': {
    en: 'Enter a live key in {{partner}} again.',
    ko: '{{partner}}에 사용 가능한 키를 다시 입력하세요.',
    ja: '{{partner}} に有効なキーを入力し直してください。',
  },
  'ingest.find.lastLimited': {
    en: 'The latest request came too fast and was refused.',
    ko: '최근 요청이 너무 빨리 도착해 거부되었습니다.',
    ja: '直近のリクエストは間隔が短すぎるため拒否されました。',
  },
  'ingest.find.lastLimited.fix': {
    en: 'Have {{partner}} send fewer requests a second, with more people in each.',
    ko: '{{partner}}에서 초당 요청 수를 줄이고 요청마다 더 많은 사용자를 담으세요.',
    ja: '{{partner}} 側で毎秒のリクエスト数を減らし、1 回により多くの人をまとめてください。',
  },
  'ingest.find.lastRefused': {
    en: 'The latest request was refused with {{status}}: {{problem}}',
    ko: '최근 요청이 {{status}}(으)로 거부되었습니다: {{problem}}',
    ja: '直近のリクエストは {{status}} で拒否されました: {{problem}}',
  },
  'ingest.find.lastRefused.fix': {
    en: 'Correct this in the integration settings of {{partner}}.',
    ko: '{{partner}}의 연동 설정에서 이 부분을 고치세요.',
    ja: '{{partner}} の連携設定でこの点を修正してください。',
  },
  'ingest.find.lastPartly': {
    en: '{{count}} of the latest request’s objects were refused: {{problem}}',
    ko: '최근 요청에서 {{count}}개 항목이 거부되었습니다: {{problem}}',
    ja: '直近のリクエストのうち {{count}} 件が拒否されました: {{problem}}',
  },
  'ingest.find.lastGood': {
    en: 'The latest request was taken: {{count}} of its parts.',
    ko: '최근 요청이 처리되었습니다({{count}}건).',
    ja: '直近のリクエストを受け付けました（{{count}} 件）。',
  },
  'ingest.find.nearMiss': {
    en: 'A request brought “{{name}}”. Did you mean “{{meant}}”?',
    ko: '요청에 “{{name}}”이(가) 있었습니다. “{{meant}}”을(를) 말하는 건가요?',
    ja: 'リクエストに「{{name}}」がありました。「{{meant}}」のことですか？',
  },
  'ingest.find.nearMiss.fix': {
    en: 'In {{partner}}, map the answer to “{{meant}}” exactly.',
    ko: '{{partner}}에서 답변을 “{{meant}}”에 정확히 매핑하세요.',
    ja: '{{partner}} で回答を「{{meant}}」に正確に割り当ててください。',
  },
  'ingest.find.notPrepared': {
    en: 'The attribute “{{name}}” does not exist yet.',
    ko: '“{{name}}” 속성이 아직 없습니다.',
    ja: '属性「{{name}}」はまだありません。',
  },
  'ingest.find.notPrepared.fix': {
    en: 'Press “Prepare attributes” under Mapping.',
    ko: '매핑에서 “속성 준비”를 누르세요.',
    ja: '「マッピング」で「属性を準備」を押してください。',
  },
  'ingest.find.otherType': {
    en: 'The attribute “{{name}}” holds another type of value than {{partner}} sends.',
    ko: '“{{name}}” 속성의 유형이 {{partner}}에서 보내는 값과 다릅니다.',
    ja: '属性「{{name}}」の型が、{{partner}} から送られてくる値と異なります。',
  },
  'ingest.find.otherType.fix': {
    en: 'Map the answer in {{partner}} to an attribute with another name.',
    ko: '{{partner}}에서 답변을 다른 이름의 속성에 매핑하세요.',
    ja: '{{partner}} で回答を別の名前の属性に割り当ててください。',
  },
  'ingest.find.noValues': {
    en: 'The attribute “{{name}}” is ready, and nobody has a value yet.',
    ko: '“{{name}}” 속성은 준비되었지만 값이 있는 사용자가 아직 없습니다.',
    ja: '属性「{{name}}」は準備済みですが、値を持つ人はまだいません。',
  },
  'ingest.find.noValues.fix': {
    en: 'Map an answer to “{{name}}” in {{partner}} and complete the quiz once.',
    ko: '{{partner}}에서 답변을 “{{name}}”에 매핑하고 퀴즈를 한 번 완료하세요.',
    ja: '{{partner}} で回答を「{{name}}」に割り当て、クイズを 1 回完了してください。',
  },
  'ingest.find.noCohorts': {
    en: 'No cohort has come from {{partner}} yet.',
    ko: '아직 {{partner}}에서 온 코호트가 없습니다.',
    ja: '{{partner}} からのコホートはまだ届いていません。',
  },
  'ingest.find.noCohorts.fix': {
    en: 'Export a campaign in {{partner}}: a cohort must always be exported there first. Its name is the campaign’s “Export File Name”.',
    ko: '{{partner}}에서 캠페인을 내보내세요. 코호트는 항상 그곳에서 먼저 내보내야 합니다. 이름은 캠페인의 “Export File Name”입니다.',
    ja: '{{partner}} でキャンペーンをエクスポートしてください。コホートは必ず先にそちらでエクスポートします。名前はキャンペーンの「Export File Name」です。',
  },
  'ingest.find.unmatched': {
    en: '{{count}} of the latest import’s {{all}} identifiers matched nobody.',
    ko: '최근 가져오기의 식별자 {{all}}개 중 {{count}}개가 일치하지 않았습니다.',
    ja: '直近のインポートの識別子 {{all}} 件のうち {{count}} 件が誰とも一致しませんでした。',
  },
  'ingest.find.unmatched.fix': {
    en: 'Only people who exist here are matched: by external ID or alias, anonymous people by device ID. Check which identifier is exported.',
    ko: '이곳에 있는 사용자만 일치합니다. 식별된 사용자는 외부 ID나 별칭, 익명 사용자는 기기 ID로 찾습니다. 어떤 식별자를 내보내는지 확인하세요.',
    ja: '一致するのはここに存在する人だけです。識別済みの人は外部 ID かエイリアス、匿名の人はデバイス ID で照合します。どの識別子をエクスポートしているか確認してください。',
  },
  'ingest.find.cohorts': {
    en: { one: '{{count}} cohort has come.', other: '{{count}} cohorts have come.' },
    ko: '코호트 {{count}}개가 도착했습니다.',
    ja: 'コホート {{count}} 件が届いています。',
  },
  'ingest.find.unnamed': {
    en: { one: '{{count}} cohort has no name yet.', other: '{{count}} cohorts have no name yet.' },
    ko: '코호트 {{count}}개에 아직 이름이 없습니다.',
    ja: 'コホート {{count}} 件にまだ名前がありません。',
  },
  'ingest.find.unnamed.fix': {
    en: 'Segments cannot ask for it. Export the campaign in {{partner}} again, so that its name comes, too.',
    ko: '세그먼트에서 선택할 수 없습니다. {{partner}}에서 캠페인을 다시 내보내 이름도 함께 받으세요.',
    ja: 'セグメントで選べません。{{partner}} でキャンペーンをもう一度エクスポートし、名前も受け取ってください。',
  },
  'ingest.find.hasValues': {
    en: {
      one: '{{count}} person has a value in “{{name}}”.',
      other: '{{count}} people have a value in “{{name}}”.',
    },
    ko: '{{count}}명에게 “{{name}}” 값이 있습니다.',
    ja: '{{count}} 人に「{{name}}」の値があります。',
  },
})
