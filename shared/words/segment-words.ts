// Words of segments and people attributes: the sentence a filter reads back as, and the builder's choices.
import { wordTable } from './word-table.ts'

export const segmentWords = wordTable({
  'segment.everyone': { en: 'Everyone', ko: '모든 사용자', ja: '全員' },
  'segment.and': { en: '{{left}} and {{right}}', ko: '{{left}} 그리고 {{right}}', ja: '{{left}} かつ {{right}}' },
  'segment.or': { en: '{{left}} or {{right}}', ko: '{{left}} 또는 {{right}}', ja: '{{left}} または {{right}}' },
  'segment.except': { en: 'everyone except: {{inner}}', ko: '다음 제외: {{inner}}', ja: '次を除く全員: {{inner}}' },
  'segment.fromImport': {
    en: 'came with import “{{name}}”',
    ko: '가져오기 “{{name}}”에 포함',
    ja: 'インポート「{{name}}」に含まれる',
  },
  'segment.inSegment': {
    en: 'in segment “{{name}}”',
    ko: '세그먼트 “{{name}}”에 포함',
    ja: 'セグメント「{{name}}」に含まれる',
  },
  'segment.notInSegment': {
    en: 'not in segment “{{name}}”',
    ko: '세그먼트 “{{name}}”에 미포함',
    ja: 'セグメント「{{name}}」に含まれない',
  },
  'segment.is': { en: '{{attribute}} is {{value}}', ko: '{{attribute}}: {{value}}', ja: '{{attribute}} が {{value}}' },
  'segment.isNot': {
    en: '{{attribute}} is not {{value}}',
    ko: '{{attribute}}: {{value}} 아님',
    ja: '{{attribute}} が {{value}} ではない',
  },
  'segment.moreThan': {
    en: '{{attribute}} is more than {{value}}',
    ko: '{{attribute}} {{value}} 초과',
    ja: '{{attribute}} が {{value}} より大きい',
  },
  'segment.lessThan': {
    en: '{{attribute}} is less than {{value}}',
    ko: '{{attribute}} {{value}} 미만',
    ja: '{{attribute}} が {{value}} より小さい',
  },
  'segment.contains': {
    en: '{{attribute}} contains “{{value}}”',
    ko: '{{attribute}}에 “{{value}}” 포함',
    ja: '{{attribute}} が「{{value}}」を含む',
  },
  'segment.isSet': { en: '{{attribute}} is known', ko: '{{attribute}} 있음', ja: '{{attribute}} がある' },
  'segment.isNotSet': { en: '{{attribute}} is unknown', ko: '{{attribute}} 없음', ja: '{{attribute}} がない' },
  'segment.isTrue': { en: '{{attribute}} is true', ko: '{{attribute}}: 예', ja: '{{attribute}} が はい' },
  'segment.isFalse': { en: '{{attribute}} is false', ko: '{{attribute}}: 아니요', ja: '{{attribute}} が いいえ' },
  'segment.withinDays': {
    en: { one: '{{attribute}} is within the last day', other: '{{attribute}} is within the last {{count}} days' },
    ko: '{{attribute}}: 최근 {{count}}일 이내',
    ja: '{{attribute}} が過去 {{count}} 日以内',
  },
  'segment.notWithinDays': {
    en: {
      one: '{{attribute}} is not within the last day',
      other: '{{attribute}} is not within the last {{count}} days',
    },
    ko: '{{attribute}}: 최근 {{count}}일 이내 아님',
    ja: '{{attribute}} が過去 {{count}} 日以内ではない',
  },
  'attribute.external_id': { en: 'External ID', ko: '외부 ID', ja: '外部 ID' },
  'attribute.first_name': { en: 'First name', ko: '이름', ja: '名' },
  'attribute.last_name': { en: 'Last name', ko: '성', ja: '姓' },
  'attribute.email': { en: 'E-mail', ko: '이메일', ja: 'メール' },
  'attribute.phone': { en: 'Phone', ko: '전화번호', ja: '電話番号' },
  'attribute.country': { en: 'Country', ko: '국가', ja: '国' },
  'attribute.language': { en: 'Language', ko: '언어', ja: '言語' },
  'operator.is': { en: 'is', ko: '같음', ja: 'が次と等しい' },
  'operator.is-not': { en: 'is not', ko: '같지 않음', ja: 'が次と異なる' },
  'operator.more-than': { en: 'is more than', ko: '초과', ja: 'が次より大きい' },
  'operator.less-than': { en: 'is less than', ko: '미만', ja: 'が次より小さい' },
  'operator.contains': { en: 'contains', ko: '포함', ja: 'が次を含む' },
  'operator.is-set': { en: 'is known', ko: '있음', ja: 'がある' },
  'operator.is-not-set': { en: 'is unknown', ko: '없음', ja: 'がない' },
  'operator.is-true': { en: 'is true', ko: '예', ja: 'が はい' },
  'operator.is-false': { en: 'is false', ko: '아니요', ja: 'が いいえ' },
  'operator.within-days': { en: 'is within the last … days', ko: '최근 …일 이내', ja: 'が過去 … 日以内' },
  'operator.not-within-days': {
    en: 'is not within the last … days',
    ko: '최근 …일 이내 아님',
    ja: 'が過去 … 日以内ではない',
  },
})
