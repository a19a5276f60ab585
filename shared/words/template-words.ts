// What the example canvases say.
import { wordTable } from './word-table.ts'

export const templateWords = wordTable({
  'template.abandonedCart.name': {
    en: 'Abandoned cart → TikTok retargeting',
    ko: '장바구니 이탈 → TikTok 리타기팅',
    ja: 'カート離脱 → TikTok リターゲティング',
  },
  'template.abandonedCart.about': {
    en: 'People who left a cart see your ads again on TikTok.',
    ko: '장바구니를 두고 떠난 사용자에게 TikTok에서 광고를 다시 보여 줍니다.',
    ja: 'カートを残して離れたユーザーに TikTok で再び広告を表示します。',
  },
  'template.abandonedCart.sync': {
    en: 'Cart abandoners to TikTok',
    ko: '장바구니 이탈자를 TikTok으로',
    ja: 'カート離脱者を TikTok へ',
  },
  'template.abandonedCart.message': {
    en: '“Still thinking?” e-mail',
    ko: '“아직 고민 중이신가요” 이메일',
    ja: '「まだお悩みですか」メール',
  },
  'template.abandonedCart.title': { en: 'Still thinking?', ko: '아직 고민 중이신가요?', ja: 'まだお悩みですか？' },
  'template.abandonedCart.body': {
    en: 'Your cart is waiting for you.',
    ko: '장바구니가 기다리고 있습니다.',
    ja: 'カートはそのまま残っています。',
  },
  'template.loyalSuppression.name': {
    en: 'Loyal customers → suppression',
    ko: '충성 고객 → 광고 제외',
    ja: 'ロイヤル顧客 → 配信除外',
  },
  'template.loyalSuppression.about': {
    en: 'Loyal customers stop seeing ads they do not need.',
    ko: '충성 고객에게 필요 없는 광고를 더 이상 보여 주지 않습니다.',
    ja: 'ロイヤル顧客に不要な広告を表示しないようにします。',
  },
  'template.loyalSuppression.sync': {
    en: 'Loyal customers, no ads',
    ko: '충성 고객 광고 제외',
    ja: 'ロイヤル顧客を配信除外',
  },
  'template.highValue.name': {
    en: 'High-value, two partners: TikTok and Pinterest',
    ko: '고가치 고객, 두 파트너: TikTok과 Pinterest',
    ja: '高価値顧客、2 つのパートナー: TikTok と Pinterest',
  },
  'template.highValue.about': {
    en: 'High-value customers in Korea go to TikTok, the others to Pinterest.',
    ko: '한국의 고가치 고객은 TikTok으로, 나머지는 Pinterest로 보냅니다.',
    ja: '韓国の高価値顧客は TikTok へ、それ以外は Pinterest へ送ります。',
  },
  'template.highValue.split': { en: 'In Korea?', ko: '한국 거주?', ja: '韓国在住？' },
  'template.highValue.tiktok': {
    en: 'High-value to TikTok',
    ko: '고가치 고객을 TikTok으로',
    ja: '高価値顧客を TikTok へ',
  },
  'template.highValue.pinterest': {
    en: 'High-value to Pinterest',
    ko: '고가치 고객을 Pinterest로',
    ja: '高価値顧客を Pinterest へ',
  },
  'canvas.untitled': { en: 'Untitled canvas', ko: '제목 없는 캔버스', ja: '無題のキャンバス' },
  'canvas.copyOf': { en: '{{name}} (copy)', ko: '{{name}} (사본)', ja: '{{name}}（コピー）' },
})
