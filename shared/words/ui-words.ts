// Words of the controls themselves: lengths of time, what buttons of every dialog say.
import { wordTable } from './word-table.ts'

export const uiWords = wordTable({
  'duration.seconds': { en: '{{seconds}} s', ko: '{{seconds}}초', ja: '{{seconds}} 秒' },
  'duration.minutes': {
    en: '{{minutes}} min {{seconds}} s',
    ko: '{{minutes}}분 {{seconds}}초',
    ja: '{{minutes}} 分 {{seconds}} 秒',
  },
  'duration.hours': {
    en: '{{hours}} h {{minutes}} m',
    ko: '{{hours}}시간 {{minutes}}분',
    ja: '{{hours}} 時間 {{minutes}} 分',
  },
  'ui.crumbs': { en: 'Where you are', ko: '현재 위치', ja: '現在の場所' },
  'ui.close': { en: 'Close', ko: '닫기', ja: '閉じる' },
  'ui.dismiss': { en: 'Dismiss', ko: '닫기', ja: '閉じる' },
  'ui.clear': { en: 'Clear', ko: '지우기', ja: 'クリア' },
  'ui.choose': { en: 'Choose…', ko: '선택…', ja: '選択…' },
  'ui.more': { en: 'Show more', ko: '더 보기', ja: 'さらに表示' },
  'ui.loading': { en: 'Loading', ko: '불러오는 중', ja: '読み込み中' },
  'ui.notifications': { en: 'Notifications', ko: '알림', ja: '通知' },
  'ui.less': { en: 'Less', ko: '줄이기', ja: '減らす' },
  'ui.moreNumber': { en: 'More', ko: '늘리기', ja: '増やす' },
})
