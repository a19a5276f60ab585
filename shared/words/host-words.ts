// Words the hosts say outside the app's own pages: the terminal, the sign-in's closing page, window questions.
import { wordTable } from './word-table.ts'

export const hostWords = wordTable({
  'host.appName': { en: 'Audience Canvas', ko: 'Audience Canvas', ja: 'Audience Canvas' },
  'host.signInDone': {
    en: 'You are signed in. Close this tab and go back to Audience Canvas.',
    ko: '로그인되었습니다. 이 탭을 닫고 Audience Canvas로 돌아가세요.',
    ja: 'サインインしました。このタブを閉じて Audience Canvas に戻ってください。',
  },
  'host.signInRefused': {
    en: 'This sign-in was not accepted: {{reason}} Start again from the partner page in Audience Canvas.',
    ko: '로그인을 완료할 수 없습니다. {{reason}} Audience Canvas의 파트너 페이지에서 다시 시작하세요.',
    ja: 'サインインを完了できませんでした。{{reason}} Audience Canvas のパートナーページからやり直してください。',
  },
  'host.quitPending': {
    en: { one: '{{count}} person is still being synced.', other: '{{count}} people are still being synced.' },
    ko: '아직 {{count}}명을 동기화하는 중입니다.',
    ja: 'まだ {{count}} 人を同期しています。',
  },
  'host.keepRunning': { en: 'Keep running', ko: '계속 실행', ja: '実行を続ける' },
  'host.quit': { en: 'Quit', ko: '종료', ja: '終了' },
})
