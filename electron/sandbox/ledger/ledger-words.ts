// The words of the page a sandbox shows when it runs alone.
import type { ConsentLanguage } from '../consent-words.ts'

export interface LedgerWords {
  readonly sandbox: string
  readonly title: string
  readonly note: string
  readonly audience: string
  readonly account: string
  readonly type: string
  readonly state: string
  readonly shownSize: string
  readonly held: string
  readonly requests: string
  readonly updated: string
  readonly empty: string
  readonly hidden: string
  readonly noKey: string
  readonly lost: string
  readonly onlyHeld: string
  readonly faults: string
  readonly noFaults: string
}

export const ledgerWords: Readonly<Record<ConsentLanguage, LedgerWords>> = {
  en: {
    sandbox: 'SANDBOX',
    title: 'What the partners hold',
    note: 'Only hashes are kept. Sizes are as the partner would show them; “held” counts every distinct identifier.',
    audience: 'Audience',
    account: 'Ad account',
    type: 'Type',
    state: 'State',
    shownSize: 'Size shown',
    held: 'Held',
    requests: 'Requests',
    updated: 'Last change',
    empty: 'No audience holds anybody yet. Launch a canvas that syncs to this sandbox.',
    hidden: 'hidden',
    noKey: 'This page needs its control key. Open the address that was printed when the sandbox started.',
    lost: 'The sandbox does not answer. It may have been stopped.',
    onlyHeld: 'Only audiences with people in them',
    faults: 'Faults playing',
    noFaults: 'none',
  },
  ko: {
    sandbox: 'SANDBOX · 샌드박스',
    title: '파트너가 보유한 데이터',
    note: '해시만 보관합니다. 크기는 파트너가 표시하는 값이며, “보유”는 서로 다른 식별자의 수입니다.',
    audience: '오디언스',
    account: '광고 계정',
    type: '유형',
    state: '상태',
    shownSize: '표시 크기',
    held: '보유',
    requests: '요청',
    updated: '최근 변경',
    empty: '아직 사용자가 있는 오디언스가 없습니다. 이 샌드박스와 동기화하는 캔버스를 실행해 주세요.',
    hidden: '숨김',
    noKey: '이 페이지에는 제어 키가 필요합니다. 샌드박스를 시작할 때 출력된 주소를 열어 주세요.',
    lost: '샌드박스가 응답하지 않습니다. 종료되었을 수 있습니다.',
    onlyHeld: '사용자가 있는 오디언스만 표시',
    faults: '진행 중인 장애',
    noFaults: '없음',
  },
  ja: {
    sandbox: 'SANDBOX · サンドボックス',
    title: 'パートナーが保持しているデータ',
    note: '保持するのはハッシュだけです。サイズはパートナーが表示する値、「保持」は異なる識別子の数です。',
    audience: 'オーディエンス',
    account: '広告アカウント',
    type: '種類',
    state: '状態',
    shownSize: '表示サイズ',
    held: '保持',
    requests: 'リクエスト',
    updated: '最終変更',
    empty: 'ユーザーを含むオーディエンスはまだありません。このサンドボックスと同期するキャンバスを開始してください。',
    hidden: '非表示',
    noKey: 'このページには制御キーが必要です。サンドボックスの起動時に表示されたアドレスを開いてください。',
    lost: 'サンドボックスが応答しません。停止された可能性があります。',
    onlyHeld: 'ユーザーを含むオーディエンスのみ表示',
    faults: '発生中の障害',
    noFaults: 'なし',
  },
}
