// Words of how an experiment goes: its figures, and whether there is a winner.
import { wordTable } from './word-table.ts'

export const experimentWords = wordTable({
  'experiment.report': { en: 'How it goes', ko: '실험 현황', ja: '実験の状況' },
  'experiment.report.counted': {
    en: {
      one: 'Counted: “{{goal}}” within {{count}} day of this step.',
      other: 'Counted: “{{goal}}” within {{count}} days of this step.',
    },
    ko: '집계 기준: 이 단계 이후 {{count}}일 안의 “{{goal}}”.',
    ja: 'このステップから {{count}} 日以内の「{{goal}}」を数えています。',
  },
  'experiment.report.purchase': { en: 'a purchase', ko: '구매', ja: '購入' },
  'experiment.report.path': { en: 'Path', ko: '경로', ja: 'パス' },
  'experiment.report.people': { en: 'People', ko: '사람', ja: '人数' },
  'experiment.report.conversions': { en: 'Converted', ko: '전환', ja: 'コンバージョン' },
  'experiment.report.rate': { en: 'Rate', ko: '전환율', ja: '率' },
  'experiment.report.lift': { en: 'Lift', ko: '향상', ja: 'リフト' },
  'experiment.report.lift.about': {
    en: 'Lift: how much more often than in “{{base}}”.',
    ko: '향상: “{{base}}”보다 얼마나 더 자주 전환했는지입니다.',
    ja: 'リフト:「{{base}}」と比べた率の増減です。',
  },
  'experiment.report.winner': { en: '“{{path}}” wins', ko: '“{{path}}” 승리', ja: '「{{path}}」が勝者です' },
  'experiment.report.leads': {
    en: '“{{path}}” is ahead so far',
    ko: '지금까지 “{{path}}” 우세',
    ja: '現時点では「{{path}}」が優勢です',
  },
  'experiment.report.sure': {
    en: '{{confidence}} sure that this is more than chance.',
    ko: '우연이 아닐 확률이 {{confidence}}입니다.',
    ja: '偶然ではない確からしさは {{confidence}} です。',
  },
  'experiment.report.none': { en: 'No winner yet', ko: '아직 승자 없음', ja: 'まだ勝者はいません' },
  'experiment.report.tooFew': {
    en: 'Too few to tell: each path needs at least {{people}} people, and enough of them who convert and who do not (about {{conversions}} each).',
    ko: '판단하기에 부족합니다. 경로마다 최소 {{people}}명이 필요하고, 전환한 사람과 하지 않은 사람이 각각 {{conversions}}명쯤 있어야 합니다.',
    ja: '判断するには少なすぎます。各パスに {{people}} 人以上が必要で、コンバージョンした人としていない人がそれぞれ {{conversions}} 人ほど必要です。',
  },
  'experiment.report.unclear': {
    en: 'The paths are so close that chance alone could part them.',
    ko: '경로 간 차이가 작아 우연일 수 있습니다.',
    ja: 'パスの差が小さく、偶然の可能性があります。',
  },
  'experiment.report.open': {
    en: {
      one: '{{count}} person still has days left in which to convert.',
      other: '{{count}} people still have days left in which to convert.',
    },
    ko: '{{count}}명은 아직 집계 기간이 남아 있습니다.',
    ja: '{{count}} 人はまだ集計期間内です。',
  },
})
