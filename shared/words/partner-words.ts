// Words of partners: overview, prerequisites (S8–S12, S60–S62), limits, failures with their one button, sign-in and keychain.
// Vendors' own names stay as the vendors write them. Never a sentence for one screen only.
import { wordTable } from './word-table.ts'

export const partnerWords = wordTable({
  'partner.tiktok.overview': {
    en: 'Audience Sync to TikTok copies the people you choose into audiences of your TikTok ad accounts while your canvas runs: reach valuable customers on one more channel, win back people who stopped responding elsewhere, keep loyal customers out of ads, and give TikTok a base for look-alike audiences. You decide which fields are shared; they are hashed before they leave this computer.',
    ko: 'TikTok 오디언스 동기화는 캔버스가 실행되는 동안 선택한 사용자를 TikTok 광고 계정의 오디언스로 복사합니다. 가치 높은 고객에게 한 채널 더 다가가고, 다른 채널에 반응하지 않는 사용자를 다시 타겟팅하고, 충성 고객을 광고에서 제외하고, 유사 오디언스의 기반을 만들 수 있습니다. 공유할 필드는 직접 정하며, 이 컴퓨터를 떠나기 전에 해시됩니다.',
    ja: 'TikTok へのオーディエンス同期は、キャンバスの実行中に、選んだユーザーを TikTok 広告アカウントのオーディエンスにコピーします。価値の高い顧客にもう 1 つのチャネルで届け、ほかのチャネルで反応のないユーザーを再ターゲティングし、ロイヤル顧客を広告から除外し、類似オーディエンスの元にできます。共有するフィールドはご自身で決められ、このコンピューターを出る前にハッシュ化されます。',
  },
  'partner.pinterest.overview': {
    en: 'Audience Sync to Pinterest copies the people you choose into customer lists and audiences of your Pinterest ad accounts while your canvas runs: reach valuable customers on one more channel, win back people who stopped responding elsewhere, keep loyal customers out of ads, and give Pinterest a base for actalike audiences. You decide which fields are shared; they are hashed before they leave this computer.',
    ko: 'Pinterest 오디언스 동기화는 캔버스가 실행되는 동안 선택한 사용자를 Pinterest 광고 계정의 고객 목록과 오디언스로 복사합니다. 가치 높은 고객에게 한 채널 더 다가가고, 다른 채널에 반응하지 않는 사용자를 다시 타겟팅하고, 충성 고객을 광고에서 제외하고, 액트어라이크 오디언스의 기반을 만들 수 있습니다. 공유할 필드는 직접 정하며, 이 컴퓨터를 떠나기 전에 해시됩니다.',
    ja: 'Pinterest へのオーディエンス同期は、キャンバスの実行中に、選んだユーザーを Pinterest 広告アカウントの顧客リストとオーディエンスにコピーします。価値の高い顧客にもう 1 つのチャネルで届け、ほかのチャネルで反応のないユーザーを再ターゲティングし、ロイヤル顧客を広告から除外し、アクトアライクオーディエンスの元にできます。共有するフィールドはご自身で決められ、このコンピューターを出る前にハッシュ化されます。',
  },
  'partner.tiktok.need.center': {
    en: 'TikTok for Business Center account',
    ko: 'TikTok for Business Center 계정',
    ja: 'TikTok for Business Center アカウント',
  },
  'partner.tiktok.need.center.detail': {
    en: 'The central place that holds your brand’s ad accounts, pages and apps.',
    ko: '브랜드의 광고 계정, 페이지, 앱을 관리하는 중앙 도구입니다.',
    ja: 'ブランドの広告アカウント、ページ、アプリをまとめて管理する場所です。',
  },
  'partner.tiktok.need.adAccount': { en: 'TikTok ad account', ko: 'TikTok 광고 계정', ja: 'TikTok 広告アカウント' },
  'partner.tiktok.need.adAccount.detail': {
    en: 'An active ad account tied to your Business Center.',
    ko: 'Business Center에 연결된 활성 광고 계정이 필요합니다.',
    ja: 'Business Center に紐付いた有効な広告アカウントが必要です。',
  },
  'partner.tiktok.need.permission': { en: 'Admin permission', ko: '관리자 권한', ja: '管理者権限' },
  'partner.tiktok.need.permission.detail': {
    en: 'Your Business Center admin must give you admin permission on every ad account you want to sync.',
    ko: 'Business Center 관리자가 동기화할 각 광고 계정에 대해 관리자 권한을 부여해야 합니다.',
    ja: 'Business Center の管理者が、同期する広告アカウントごとに管理者権限を付与する必要があります。',
  },
  'partner.tiktok.need.terms': {
    en: 'TikTok terms and policies',
    ko: 'TikTok 약관 및 정책',
    ja: 'TikTok の規約とポリシー',
  },
  'partner.tiktok.need.terms.detail': {
    en: 'You accept and keep to TikTok’s terms and policies below.',
    ko: '아래 TikTok 약관과 정책에 동의하고 준수해야 합니다.',
    ja: '以下の TikTok の規約とポリシーに同意し、遵守する必要があります。',
  },
  'partner.pinterest.need.hub': {
    en: 'Pinterest Business Hub account',
    ko: 'Pinterest Business Hub 계정',
    ja: 'Pinterest Business Hub アカウント',
  },
  'partner.pinterest.need.hub.detail': {
    en: 'The central place that holds your brand’s Pinterest assets, such as ad accounts, pages and apps.',
    ko: '광고 계정, 페이지, 앱 등 브랜드의 Pinterest 자산을 관리하는 중앙 도구입니다.',
    ja: '広告アカウント、ページ、アプリなど、ブランドの Pinterest 資産をまとめて管理する場所です。',
  },
  'partner.pinterest.need.adAccount': {
    en: 'Pinterest ad account',
    ko: 'Pinterest 광고 계정',
    ja: 'Pinterest 広告アカウント',
  },
  'partner.pinterest.need.adAccount.detail': {
    en: 'An active ad account tied to your Business Hub, on which your Hub admin gave you admin permission.',
    ko: 'Business Hub에 연결된 활성 광고 계정이 필요하며, Hub 관리자가 해당 계정의 관리자 권한을 부여해야 합니다.',
    ja: 'Business Hub に紐付いた有効な広告アカウントが必要です。Hub の管理者から、そのアカウントの管理者権限を付与してもらってください。',
  },
  'partner.pinterest.need.terms': {
    en: 'Pinterest terms and policies',
    ko: 'Pinterest 약관 및 정책',
    ja: 'Pinterest の規約とポリシー',
  },
  'partner.pinterest.need.terms.detail': {
    en: 'You accept and keep to Pinterest’s terms and policies below.',
    ko: '아래 Pinterest 약관과 정책에 동의하고 준수해야 합니다.',
    ja: '以下の Pinterest の規約とポリシーに同意し、遵守する必要があります。',
  },
  'partner.origin.tiktok': { en: 'TikTok', ko: 'TikTok', ja: 'TikTok' },
  'partner.origin.pinterest': { en: 'Pinterest', ko: 'Pinterest', ja: 'Pinterest' },
  'partner.origin.admin': { en: 'Your admin', ko: '조직 관리자', ja: '組織の管理者' },
  'partner.tiktok.whereToSee': {
    en: 'In TikTok Ads Manager, open Assets > Audiences. The size shows once about 1,000 people matched, within 24 to 48 hours. TikTok does not say who matched.',
    ko: 'TikTok Ads Manager의 Assets > Audiences에서 확인할 수 있습니다. 크기는 약 1,000명이 일치한 뒤 24~48시간 안에 표시됩니다. 누가 일치했는지는 TikTok이 제공하지 않습니다.',
    ja: 'TikTok Ads Manager の Assets > Audiences で確認できます。サイズは約 1,000 人が一致してから 24～48 時間以内に表示されます。誰が一致したかを TikTok は公開していません。',
  },
  'partner.pinterest.whereToSee': {
    en: 'In Pinterest Ads Manager, open Ads > Audiences. The size shows once about 100 people matched, within 24 to 48 hours. Pinterest does not say who matched.',
    ko: 'Pinterest Ads Manager의 Ads > Audiences에서 확인할 수 있습니다. 크기는 약 100명이 일치한 뒤 24~48시간 안에 표시됩니다. 누가 일치했는지는 Pinterest가 제공하지 않습니다.',
    ja: 'Pinterest Ads Manager の Ads > Audiences で確認できます。サイズは約 100 人が一致してから 24～48 時間以内に表示されます。誰が一致したかを Pinterest は公開していません。',
  },
  'partner.tiktok.limitsNote': {
    en: 'People are gathered for 5 seconds and sent together. A new TikTok developer app may send 10 requests a second; raise it on the connection when TikTok has given you a higher tier.',
    ko: '사용자를 5초 동안 모아 한 번에 보냅니다. 새 TikTok 개발자 앱은 초당 10개 요청까지 보낼 수 있습니다. TikTok에서 더 높은 등급을 받았다면 연결 설정에서 올리세요.',
    ja: 'ユーザーを 5 秒間まとめてから一括で送信します。新しい TikTok 開発者アプリは毎秒 10 リクエストまで送れます。TikTok から上位の枠を得た場合は、接続の設定で引き上げてください。',
  },
  'partner.pinterest.limitsNote': {
    en: 'People are gathered for 5 seconds and sent together. Pinterest counts records: a person with an e-mail and a mobile ID takes two. A live connection keeps to 400 writes a minute.',
    ko: '사용자를 5초 동안 모아 한 번에 보냅니다. Pinterest는 레코드 수를 세므로 이메일과 모바일 ID가 있는 사용자는 2건입니다. 실제 연결은 분당 쓰기 400회를 지킵니다.',
    ja: 'ユーザーを 5 秒間まとめてから一括で送信します。Pinterest はレコード数で数えるため、メールとモバイル ID を持つ 1 人は 2 件になります。本番の接続は毎分 400 回の書き込みを守ります。',
  },
  'partner.tiktok.recordsNote': {
    en: 'Two sources disagree on people a request (10,000 and 100,000). We use the smaller.',
    ko: '요청당 사용자 수는 출처에 따라 다릅니다(10,000명과 100,000명). 작은 값을 사용합니다.',
    ja: '1 回あたりのユーザー数は出典によって異なります（10,000 人と 100,000 人）。小さいほうを使用します。',
  },
  'partner.pinterest.recordsNote': {
    en: 'Two sources disagree on the size of a request (1,900 and 100,000). We use the smaller.',
    ko: '요청 크기는 출처에 따라 다릅니다(1,900건과 100,000건). 작은 값을 사용합니다.',
    ja: 'リクエストの件数は出典によって異なります（1,900 件と 100,000 件）。小さいほうを使用します。',
  },
  'partner.tiktok.source.requests': {
    en: 'S39; TikTok’s highest tier (its rate limits page)',
    ko: 'S39, TikTok 최상위 등급(TikTok 요청 한도 페이지)',
    ja: 'S39、TikTok の最上位の枠（TikTok のレート制限ページ）',
  },
  'partner.tiktok.source.liveStart': {
    en: 'TikTok’s first tier, where every developer app starts (its rate limits page)',
    ko: '모든 개발자 앱이 시작하는 TikTok 첫 등급(TikTok 요청 한도 페이지)',
    ja: 'すべての開発者アプリが始まる TikTok の最初の枠（TikTok のレート制限ページ）',
  },
  'partner.tiktok.source.bytes': {
    en: 'our own bound; 10,000 people with three identifiers are about 3.5 MB',
    ko: '자체 기준(식별자 3개인 사용자 10,000명은 약 3.5MB)',
    ja: '独自の上限（識別子 3 つのユーザー 10,000 人で約 3.5 MB）',
  },
  'partner.pinterest.source.liveStart': {
    en: 'Pinterest’s standard access for writing ads (its rate limits page)',
    ko: 'Pinterest 광고 쓰기 표준 액세스(Pinterest 요청 한도 페이지)',
    ja: 'Pinterest の広告書き込みの標準アクセス（Pinterest のレート制限ページ）',
  },
  'partner.pinterest.source.bytes': {
    en: 'what another vendor’s connector keeps to; 1,900 digests are 124 KB',
    ko: '다른 업체 커넥터의 기준(해시 1,900건은 124KB)',
    ja: '他社コネクターの基準（ハッシュ 1,900 件で 124 KB）',
  },

  'failure.slow-down': {
    en: '{{partner}} asked us to slow down.',
    ko: '{{partner}}에서 전송 속도를 늦추라고 요청했습니다.',
    ja: '{{partner}} から送信を遅くするよう求められました。',
  },
  'failure.slow-down.fix': {
    en: 'We slow down and try again by ourselves.',
    ko: '속도를 늦추고 자동으로 다시 시도합니다.',
    ja: '速度を落として自動的に再試行します。',
  },
  'failure.unavailable': {
    en: '{{partner}} is not answering as it should.',
    ko: '{{partner}}에서 정상적으로 응답하지 않습니다.',
    ja: '{{partner}} が正常に応答していません。',
  },
  'failure.unavailable.fix': {
    en: 'We try again by ourselves until the retry time is over. Nobody is lost meanwhile.',
    ko: '재시도 시간이 끝날 때까지 자동으로 다시 시도합니다. 그동안 누락되는 사용자는 없습니다.',
    ja: '再試行の時間が終わるまで自動的に再試行します。その間にユーザーが失われることはありません。',
  },
  'failure.offline': {
    en: 'This computer is offline.',
    ko: '이 컴퓨터가 오프라인입니다.',
    ja: 'このコンピューターはオフラインです。',
  },
  'failure.offline.fix': {
    en: 'We send as soon as the network is back. Check your connection if it should be there.',
    ko: '네트워크가 돌아오면 바로 보냅니다. 연결되어 있어야 한다면 네트워크를 확인하세요.',
    ja: 'ネットワークが復旧し次第送信します。つながっているはずの場合は、ネットワークを確認してください。',
  },
  'failure.sign-in-expired': {
    en: 'Your {{partner}} sign-in has expired.',
    ko: '{{partner}} 로그인이 만료되었습니다.',
    ja: '{{partner}} のサインインの有効期限が切れました。',
  },
  'failure.sign-in-expired.fix': {
    en: 'Reconnect. Waiting people continue at once.',
    ko: '다시 연결하세요. 대기 중인 사용자는 바로 이어서 처리됩니다.',
    ja: '再接続してください。保留中のユーザーはすぐに再開されます。',
  },
  'failure.sign-in-revoked': {
    en: '{{partner}} no longer accepts your sign-in: the token is invalid.',
    ko: '{{partner}}에서 로그인을 더 이상 허용하지 않습니다. 토큰이 유효하지 않습니다.',
    ja: '{{partner}} がサインインを受け付けなくなりました。トークンが無効です。',
  },
  'failure.sign-in-revoked.fix': {
    en: 'Reconnect. If it happens again, ask your {{center}} admin about your permissions on the ad account.',
    ko: '다시 연결하세요. 같은 일이 또 생기면 {{center}} 관리자에게 광고 계정 권한을 확인하세요.',
    ja: '再接続してください。再び起きる場合は、広告アカウントの権限を {{center}} の管理者に確認してください。',
  },
  'failure.not-allowed': {
    en: '{{partner}} does not allow this with your permissions.',
    ko: '현재 권한으로는 {{partner}}에서 이 작업을 할 수 없습니다.',
    ja: '現在の権限では、{{partner}} でこの操作は許可されていません。',
  },
  'failure.not-allowed.fix': {
    en: 'Ask your {{center}} admin for admin permission on the ad account, then reconnect on the partner page.',
    ko: '{{center}} 관리자에게 광고 계정의 관리자 권한을 요청한 뒤, 파트너 페이지에서 다시 연결하세요.',
    ja: '{{center}} の管理者に広告アカウントの管理者権限を依頼し、パートナーページで再接続してください。',
  },
  'failure.not-found': {
    en: 'The audience no longer exists at {{partner}}.',
    ko: '{{partner}}에 이 오디언스가 더 이상 없습니다.',
    ja: 'このオーディエンスは {{partner}} に存在しません。',
  },
  'failure.not-found.fix': {
    en: 'Choose another audience in the step, or create a new one. Waiting people go there.',
    ko: '단계에서 다른 오디언스를 선택하거나 새로 만드세요. 대기 중인 사용자는 그 오디언스로 보냅니다.',
    ja: 'ステップで別のオーディエンスを選ぶか、新しく作成してください。保留中のユーザーはそちらに送られます。',
  },
  'failure.over-quota': {
    en: 'The ad account holds as many audiences as {{partner}} allows.',
    ko: '광고 계정의 오디언스 수가 {{partner}} 한도에 도달했습니다.',
    ja: '広告アカウントのオーディエンス数が {{partner}} の上限に達しています。',
  },
  'failure.over-quota.fix': {
    en: 'Delete audiences you no longer use at {{partner}}, or choose an existing one.',
    ko: '{{partner}}에서 더 이상 쓰지 않는 오디언스를 삭제하거나 기존 오디언스를 선택하세요.',
    ja: '{{partner}} で使わなくなったオーディエンスを削除するか、既存のオーディエンスを選択してください。',
  },
  'failure.terms-pending': {
    en: '{{partner}} waits for its terms to be accepted.',
    ko: '{{partner}} 약관에 아직 동의하지 않았습니다.',
    ja: '{{partner}} の規約への同意が必要です。',
  },
  'failure.terms-pending.fix': {
    en: 'Accept the terms in {{center}}; the partner page lists them.',
    ko: '{{center}}에서 약관에 동의하세요. 목록은 파트너 페이지에 있습니다.',
    ja: '{{center}} で規約に同意してください。一覧はパートナーページにあります。',
  },
  'failure.misconfigured': {
    en: '{{partner}} does not know this developer app or address.',
    ko: '{{partner}}에서 이 개발자 앱이나 주소를 인식하지 못합니다.',
    ja: '{{partner}} がこの開発者アプリまたはアドレスを認識していません。',
  },
  'failure.misconfigured.fix': {
    en: 'Check the app ID, secret and base address of the connection.',
    ko: '연결의 앱 ID, 시크릿, 기본 주소를 확인하세요.',
    ja: '接続のアプリ ID、シークレット、ベースアドレスを確認してください。',
  },
  'failure.invalid-input': {
    en: '{{partner}} refused these people’s data.',
    ko: '{{partner}}에서 이 사용자들의 데이터를 거부했습니다.',
    ja: '{{partner}} がこれらのユーザーのデータを受け付けませんでした。',
  },
  'failure.invalid-input.fix': {
    en: 'Look at the people concerned and correct the fields to match.',
    ko: '해당 사용자를 확인하고 일치시킬 필드의 값을 수정하세요.',
    ja: '対象のユーザーを確認し、照合フィールドの値を修正してください。',
  },
  'failure.too-large': {
    en: 'A request was larger than {{partner}} takes.',
    ko: '요청이 {{partner}}에서 받는 크기를 넘었습니다.',
    ja: 'リクエストが {{partner}} の受け付けるサイズを超えました。',
  },
  'failure.too-large.fix': {
    en: 'We send it in smaller parts.',
    ko: '더 작게 나누어 보냅니다.',
    ja: '小さく分けて送信します。',
  },
  'failure.rejected': {
    en: '{{partner}} cannot accept this request as we made it.',
    ko: '{{partner}}에서 이 형식의 요청을 받을 수 없습니다.',
    ja: '{{partner}} はこの形式のリクエストを受け付けられません。',
  },
  'failure.rejected.fix': {
    en: 'This is a fault of the app. Look at the people and the code in Activity, and send us the log from the data folder.',
    ko: '앱의 결함입니다. 활동에서 사용자와 코드를 확인하고 데이터 폴더의 로그를 보내 주세요.',
    ja: 'アプリの不具合です。アクティビティでユーザーとコードを確認し、データフォルダーのログをお送りください。',
  },
  'failure.unknown': {
    en: '{{partner}} answered in a way we do not know.',
    ko: '{{partner}}에서 알 수 없는 응답을 보냈습니다.',
    ja: '{{partner}} から未知の応答がありました。',
  },
  'failure.unknown.fix': {
    en: 'We try again by ourselves. If it stays, look at the answer in Activity.',
    ko: '자동으로 다시 시도합니다. 계속되면 활동 페이지에서 응답을 확인하세요.',
    ja: '自動的に再試行します。続く場合は、アクティビティで応答を確認してください。',
  },

  'fixAction.try-now': { en: 'Try now', ko: '지금 시도', ja: '今すぐ試す' },
  'fixAction.reconnect': { en: 'Reconnect', ko: '다시 연결', ja: '再接続' },
  'fixAction.open-partner-page': { en: 'Open partner page', ko: '파트너 페이지 열기', ja: 'パートナーページを開く' },
  'fixAction.choose-audience': {
    en: 'Choose another audience',
    ko: '다른 오디언스 선택',
    ja: '別のオーディエンスを選択',
  },
  'fixAction.free-up-audiences': { en: 'Free up audiences', ko: '오디언스 정리', ja: 'オーディエンスを整理' },
  'fixAction.check-connection': { en: 'Check connection', ko: '연결 확인', ja: '接続を確認' },
  'fixAction.see-people': { en: 'See people', ko: '사용자 보기', ja: 'ユーザーを表示' },

  'signIn.reason.denied': {
    en: 'Access was not granted.',
    ko: '접근이 허용되지 않았습니다.',
    ja: 'アクセスが許可されませんでした。',
  },
  'signIn.reason.unknown-state': {
    en: 'It was not started from this app.',
    ko: '이 앱에서 시작한 로그인이 아닙니다.',
    ja: 'このアプリから開始されたサインインではありません。',
  },
  'signIn.reason.used': { en: 'It was already used.', ko: '이미 사용한 로그인입니다.', ja: 'すでに使用されています。' },
  'signIn.reason.expired': {
    en: 'It took longer than 10 minutes.',
    ko: '10분이 지났습니다.',
    ja: '10 分を過ぎました。',
  },
  'signIn.reason.no-code': {
    en: 'The partner sent no code.',
    ko: '파트너가 코드를 보내지 않았습니다.',
    ja: 'パートナーからコードが送られませんでした。',
  },
  'signIn.reason.cancelled': { en: 'It was cancelled.', ko: '취소되었습니다.', ja: 'キャンセルされました。' },
  'signIn.reason.closed': {
    en: 'The app was closed meanwhile.',
    ko: '그사이 앱이 종료되었습니다.',
    ja: 'その間にアプリが終了しました。',
  },
  'signIn.title.done': { en: 'Signed in', ko: '로그인 완료', ja: 'サインイン完了' },
  'signIn.title.refused': { en: 'Not signed in', ko: '로그인되지 않음', ja: 'サインインできませんでした' },

  'vault.reason.not-installed': {
    en: 'This computer has no keychain we can use.',
    ko: '이 컴퓨터에 사용할 수 있는 키체인이 없습니다.',
    ja: 'このコンピューターに利用できるキーチェーンがありません。',
  },
  'vault.reason.unreachable': {
    en: 'The keychain of this computer does not answer.',
    ko: '이 컴퓨터의 키체인이 응답하지 않습니다.',
    ja: 'このコンピューターのキーチェーンが応答しません。',
  },
  'vault.reason.locked': {
    en: 'The keychain of this computer is locked. Unlock it and start the app again.',
    ko: '이 컴퓨터의 키체인이 잠겨 있습니다. 잠금을 해제하고 앱을 다시 시작하세요.',
    ja: 'このコンピューターのキーチェーンがロックされています。ロックを解除し、アプリを再起動してください。',
  },
  'vault.reason.refused': {
    en: 'The keychain of this computer refused to keep them.',
    ko: '이 컴퓨터의 키체인이 저장을 거부했습니다.',
    ja: 'このコンピューターのキーチェーンが保存を拒否しました。',
  },

  'error.keychain-refused': {
    en: 'The keychain of this computer did not answer.',
    ko: '이 컴퓨터의 키체인이 응답하지 않았습니다.',
    ja: 'このコンピューターのキーチェーンが応答しませんでした。',
  },
  'error.keychain-refused.fix': {
    en: 'Unlock the keychain and try again.',
    ko: '키체인 잠금을 해제하고 다시 시도하세요.',
    ja: 'キーチェーンのロックを解除して、もう一度お試しください。',
  },
  'error.sign-in-port-busy': {
    en: 'Another program uses port {{port}}, where {{partner}} sends you back after signing in.',
    ko: '{{partner}} 로그인 후 돌아올 포트 {{port}}을(를) 다른 프로그램이 사용하고 있습니다.',
    ja: '{{partner}} のサインイン後に戻るポート {{port}} を、別のプログラムが使用しています。',
  },
  'error.sign-in-port-busy.fix': {
    en: 'Close the other program or window of this app, or choose another port in Settings.',
    ko: '다른 프로그램이나 이 앱의 다른 창을 닫거나, 설정에서 다른 포트를 선택하세요.',
    ja: 'ほかのプログラムまたはこのアプリの別のウィンドウを閉じるか、設定で別のポートを選択してください。',
  },
})
