// The words of the pretended partners' consent pages: the partners' voice, not the app's, so they live here.
export const consentLanguages = ['en', 'ko', 'ja'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]

export interface ConsentWords {
  readonly sandbox: string
  readonly sandboxNote: string
  readonly title: (partner: string) => string
  readonly asks: (app: string) => string
  readonly signedInAs: string
  readonly mayDo: string
  readonly accountManagement: string
  readonly accountManagementNote: string
  readonly audienceManagement: string
  readonly audienceManagementNote: string
  readonly accounts: string
  readonly terms: string
  readonly confirm: string
  readonly cancel: string
  readonly problemTitle: string
  readonly problems: Readonly<Record<ConsentProblem, string>>
  readonly backToApp: string
  readonly language: string
}

export type ConsentProblem = 'unknown-app' | 'unregistered-address' | 'missing-state' | 'unknown-scope' | 'wrong-kind'

export const consentWords: Readonly<Record<ConsentLanguage, ConsentWords>> = {
  en: {
    sandbox: 'SANDBOX',
    sandboxNote: 'A practice copy on this computer. Nothing leaves it.',
    title: (partner) => `Authorize access to your ${partner} ad accounts`,
    asks: (app) => `${app} asks for your permission to:`,
    signedInAs: 'Signed in as',
    mayDo: 'Permissions',
    accountManagement: 'Ad account management',
    accountManagementNote: 'See the ad accounts you can use, their names and states',
    audienceManagement: 'Audience management',
    audienceManagementNote: 'Create and delete audiences, and add or remove people',
    accounts: 'Ad accounts covered',
    terms: 'By confirming you accept the practice terms: only synthetic people, no advertising, no cost.',
    confirm: 'Confirm',
    cancel: 'Cancel',
    problemTitle: 'This sign-in cannot go on',
    problems: {
      'unknown-app': 'The app id in the address is not registered with this sandbox.',
      'unregistered-address':
        'The redirect address is not registered. The sandbox returns only to 127.0.0.1 or localhost over http.',
      'missing-state': 'The address has no state, so the app could not tell its own sign-in from a forged one.',
      'unknown-scope': 'The address asks for a permission that does not exist.',
      'wrong-kind': 'The address does not ask for an authorization code (response_type=code).',
    },
    backToApp: 'Close this page, go back to the app and start connecting again.',
    language: 'Language',
  },
  ko: {
    sandbox: 'SANDBOX · 샌드박스',
    sandboxNote: '이 컴퓨터 안의 연습용 사본입니다. 밖으로 나가는 데이터가 없습니다.',
    title: (partner) => `${partner} 광고 계정 접근 권한 부여`,
    asks: (app) => `${app}에서 다음 권한을 요청합니다.`,
    signedInAs: '로그인한 사용자',
    mayDo: '권한',
    accountManagement: '광고 계정 관리',
    accountManagementNote: '사용할 수 있는 광고 계정의 이름과 상태를 봅니다',
    audienceManagement: '오디언스 관리',
    audienceManagementNote: '오디언스를 만들거나 삭제하고 사용자를 추가하거나 제거합니다',
    accounts: '대상 광고 계정',
    terms:
      '확인을 누르면 연습 약관에 동의하는 것으로 간주됩니다. 가상의 사용자만 쓰이며 광고와 비용은 발생하지 않습니다.',
    confirm: '확인',
    cancel: '취소',
    problemTitle: '로그인을 계속할 수 없습니다',
    problems: {
      'unknown-app': '주소에 있는 앱 ID가 이 샌드박스에 등록되어 있지 않습니다.',
      'unregistered-address':
        '리디렉션 주소가 등록되어 있지 않습니다. 샌드박스는 http의 127.0.0.1 또는 localhost로만 돌아갑니다.',
      'missing-state': '주소에 state가 없어 앱이 자신의 로그인과 위조된 로그인을 구분할 수 없습니다.',
      'unknown-scope': '주소에서 존재하지 않는 권한을 요청합니다.',
      'wrong-kind': '주소에서 인증 코드를 요청하지 않습니다(response_type=code).',
    },
    backToApp: '이 페이지를 닫고 앱으로 돌아가 다시 연결해 주세요.',
    language: '언어',
  },
  ja: {
    sandbox: 'SANDBOX · サンドボックス',
    sandboxNote: 'このコンピューター内の練習用コピーです。データが外部へ送信されることはありません。',
    title: (partner) => `${partner}広告アカウントへのアクセスを承認`,
    asks: (app) => `${app}が次の権限を求めています。`,
    signedInAs: 'ログイン中のユーザー',
    mayDo: '権限',
    accountManagement: '広告アカウントの管理',
    accountManagementNote: '利用できる広告アカウントの名前と状態を確認します',
    audienceManagement: 'オーディエンスの管理',
    audienceManagementNote: 'オーディエンスの作成と削除、ユーザーの追加と削除を行います',
    accounts: '対象の広告アカウント',
    terms: '確認を押すと練習用の規約に同意したことになります。架空のユーザーだけを使い、広告配信も費用も発生しません。',
    confirm: '確認',
    cancel: 'キャンセル',
    problemTitle: 'ログインを続けられません',
    problems: {
      'unknown-app': 'アドレスのアプリIDは、このサンドボックスに登録されていません。',
      'unregistered-address':
        'リダイレクト先が登録されていません。サンドボックスが戻れるのはhttpの127.0.0.1またはlocalhostだけです。',
      'missing-state': 'アドレスにstateがないため、アプリが自身のログインと偽のログインを区別できません。',
      'unknown-scope': 'アドレスが存在しない権限を求めています。',
      'wrong-kind': 'アドレスが認可コードを求めていません（response_type=code）。',
    },
    backToApp: 'このページを閉じてアプリに戻り、もう一度接続してください。',
    language: '言語',
  },
}

/** The language asked for by `?lang=`, else the browser's first that we have, else English. */
export function chooseConsentLanguage(asked: string | undefined, acceptLanguage: string | undefined): ConsentLanguage {
  const wishes = [asked ?? '', ...(acceptLanguage ?? '').split(',')].map((wish) =>
    wish.trim().slice(0, 2).toLowerCase(),
  )
  for (const wish of wishes) {
    const known = consentLanguages.find((language) => language === wish)
    if (known) return known
  }
  return 'en'
}
