// Words of people who stand still in a journey: how many, why, and what can be done.
import { wordTable } from './word-table.ts'

export const stuckWords = wordTable({
  'stuck.people': {
    en: { one: '{{count}} person stands still', other: '{{count}} people stand still' },
    ko: '사용자 {{count}}명이 멈춰 있음',
    ja: '{{count}} 人が止まっています',
  },
  'stuck.list': { en: 'People who stand still', ko: '멈춰 있는 사용자', ja: '止まっているユーザー' },
  'stuck.nowhere': { en: 'In no step', ko: '단계 없음', ja: 'ステップなし' },
  'stuck.see': { en: 'See people', ko: '사용자 보기', ja: 'ユーザーを見る' },
  'stuck.pill': { en: 'Stands still', ko: '멈춤', ja: '停止中' },
  'stuck.lost': {
    en: 'They are inside the canvas but in no step, so nothing will take them on.',
    ko: '캔버스 안에 있지만 어느 단계에도 없어 더 진행되지 않습니다.',
    ja: 'キャンバス内にいますが、どのステップにもいないため先へ進みません。',
  },
  'stuck.lost.fix': {
    en: 'Save the diagnostics in Settings for whoever helps you, and let these people in again with a new canvas.',
    ko: '설정에서 진단을 저장해 담당자에게 전달하고, 새 캔버스로 이 사용자들을 다시 진입시키세요.',
    ja: '設定で診断情報を保存してサポート担当に渡し、新しいキャンバスにもう一度エントリーさせてください。',
  },
  'stuck.no-moment': {
    en: 'They wait here, but no moment is set at which they go on.',
    ko: '이 단계에서 대기 중이지만 진행할 시점이 정해져 있지 않습니다.',
    ja: 'ここで待機していますが、先へ進む時刻が決まっていません。',
  },
  'stuck.no-moment.fix': {
    en: 'Let them go on now: by the way out, or by the last one where there are several.',
    ko: '지금 진행시키세요. 다음 경로로, 여럿이면 마지막 경로로 나갑니다.',
    ja: '今すぐ先へ進めてください。出口から、複数ある場合は最後の出口から出ます。',
  },
  'stuck.goOn': { en: 'Let them go on', ko: '진행시키기', ja: '先へ進める' },
  'stuck.goneOn': {
    en: { one: '{{count}} person goes on', other: '{{count}} people go on' },
    ko: '사용자 {{count}}명이 진행합니다',
    ja: '{{count}} 人が先へ進みます',
  },
  'stuck.overdue': {
    en: 'They should have gone on at {{at}}, and something keeps the canvas from moving them.',
    ko: '{{at}}에 진행했어야 하지만, 캔버스가 이들을 옮기지 못하고 있습니다.',
    ja: '{{at}} に先へ進むはずでしたが、キャンバスが動かせずにいます。',
  },
  'stuck.overdue.fix': {
    en: 'It is tried again every few seconds. Free some disk space, or quit and start the app; if it stays, save the diagnostics in Settings.',
    ko: '몇 초마다 다시 시도합니다. 디스크 공간을 확보하거나 앱을 다시 시작하세요. 계속되면 설정에서 진단을 저장하세요.',
    ja: '数秒ごとに再試行しています。ディスクの空きを増やすか、アプリを再起動してください。続く場合は設定で診断情報を保存してください。',
  },
  'stuck.step-gone': {
    en: 'They wait in a step that is not drawn any more, and leave the canvas when their wait ends: the first at {{at}}.',
    ko: '더 이상 그려져 있지 않은 단계에서 대기 중이며, 대기가 끝나면 캔버스를 나갑니다. 처음은 {{at}}입니다.',
    ja: '図にないステップで待機しており、待機が終わるとキャンバスを離れます。最初は {{at}} です。',
  },
  'stuck.way-gone': {
    en: 'They wait for a path that is not drawn any more, and leave the canvas when their wait ends: the first at {{at}}.',
    ko: '더 이상 그려져 있지 않은 경로를 기다리며, 대기가 끝나면 캔버스를 나갑니다. 처음은 {{at}}입니다.',
    ja: '図にないパスを待っており、待機が終わるとキャンバスを離れます。最初は {{at}} です。',
  },
  'stuck.redraw': {
    en: 'To keep them, restore it from “Versions” and update the canvas before then.',
    ko: '계속 진행시키려면 그 전에 ‘버전’에서 복원하고 캔버스를 업데이트하세요.',
    ja: '引き続き進めるには、それまでに「バージョン」から復元してキャンバスを更新してください。',
  },
  'stuck.far-away': {
    en: 'They wait until {{at}}, more than a year from now.',
    ko: '1년 넘게 남은 {{at}}까지 대기합니다.',
    ja: '1 年以上先の {{at}} まで待機します。',
  },
  'stuck.far-away.fix': {
    en: 'Check the date of this step. A new date holds for people who arrive after the update.',
    ko: '이 단계의 날짜를 확인하세요. 새 날짜는 업데이트 후에 도착하는 사용자부터 적용됩니다.',
    ja: 'このステップの日付を確認してください。新しい日付は更新後に到着する人から有効です。',
  },
})
