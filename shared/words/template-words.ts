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
  'template.lapsed.name': {
    en: 'Lapsed customers → win back',
    ko: '휴면 고객 → 다시 부르기',
    ja: '休眠顧客 → 呼び戻し',
  },
  'template.lapsed.about': {
    en: 'Who has not ordered for 90 days gets an e-mail; whom it does not bring back sees ads.',
    ko: '90일 동안 주문하지 않은 사용자에게 이메일을 보내고, 돌아오지 않으면 광고를 보여 줍니다.',
    ja: '90 日間注文のないユーザーにメールを送り、戻らなければ広告を表示します。',
  },
  'template.lapsed.title': { en: 'We have missed you', ko: '그동안 뵙고 싶었어요', ja: 'お久しぶりです' },
  'template.lapsed.body': {
    en: 'Hello {{name}}, have a look at what is new.',
    ko: '{{name}}님, 새로운 소식을 확인해 보세요.',
    ja: '{{name}}様、新着をぜひご覧ください。',
  },
  'template.lapsed.sync': {
    en: 'Lapsed customers to TikTok',
    ko: '휴면 고객을 TikTok으로',
    ja: '休眠顧客を TikTok へ',
  },
  'template.onboarding.name': {
    en: 'Onboarding: from sign-up to first order',
    ko: '온보딩: 가입부터 첫 주문까지',
    ja: 'オンボーディング: 登録から初回注文まで',
  },
  'template.onboarding.about': {
    en: 'Newcomers are welcomed; who has not ordered after three days is reminded.',
    ko: '새 사용자를 환영하고, 3일 뒤에도 주문하지 않으면 알려 줍니다.',
    ja: '新規ユーザーを歓迎し、3 日たっても注文がなければ知らせます。',
  },
  'template.onboarding.welcome': { en: 'Welcome e-mail', ko: '환영 이메일', ja: '歓迎メール' },
  'template.onboarding.title': { en: 'Welcome, {{name}}', ko: '{{name}}님, 환영합니다', ja: '{{name}}様、ようこそ' },
  'template.onboarding.body': {
    en: 'Here is how to begin.',
    ko: '이렇게 시작해 보세요.',
    ja: 'はじめ方をご案内します。',
  },
  'template.onboarding.ordered': { en: 'Ordered', ko: '주문함', ja: '注文済み' },
  'template.onboarding.remind': { en: 'Reminder', ko: '알림', ja: 'リマインダー' },
  'template.onboarding.remindTitle': {
    en: 'Your first order is waiting',
    ko: '첫 주문이 기다리고 있습니다',
    ja: '初回のご注文をお待ちしています',
  },
  'template.onboarding.remindBody': { en: 'It takes a minute.', ko: '1분이면 됩니다.', ja: '1 分で完了します。' },
  'template.lookAlike.name': {
    en: 'Best customers → look-alike seed',
    ko: '우수 고객 → 유사 타깃 시드',
    ja: '優良顧客 → 類似オーディエンスのシード',
  },
  'template.lookAlike.about': {
    en: 'Each Monday new high-value customers join the seed audiences at TikTok and Pinterest.',
    ko: '매주 월요일 새 고가치 고객을 TikTok과 Pinterest의 시드 오디언스에 추가합니다.',
    ja: '毎週月曜日、新しい高価値顧客を TikTok と Pinterest のシードオーディエンスに追加します。',
  },
  'template.lookAlike.tiktok': { en: 'Seed for TikTok', ko: 'TikTok 시드', ja: 'TikTok のシード' },
  'template.lookAlike.pinterest': { en: 'Seed for Pinterest', ko: 'Pinterest 시드', ja: 'Pinterest のシード' },
  'template.postPurchase.name': { en: 'After a purchase → review', ko: '구매 후 → 후기', ja: '購入後 → レビュー' },
  'template.postPurchase.about': {
    en: 'A week after buying, an experiment finds which words bring more reviews.',
    ko: '구매 1주일 뒤 어떤 문구가 후기를 더 부르는지 실험합니다.',
    ja: '購入 1 週間後、どの言葉がより多くのレビューにつながるかを実験します。',
  },
  'template.postPurchase.plain': { en: 'Plain', ko: '기본', ja: '標準' },
  'template.postPurchase.personal': { en: 'Personal', ko: '개인화', ja: 'パーソナル' },
  'template.postPurchase.title': { en: 'How do you like it?', ko: '어떠셨나요?', ja: 'いかがでしたか？' },
  'template.postPurchase.personalTitle': {
    en: '{{name}}, how do you like it?',
    ko: '{{name}}님, 어떠셨나요?',
    ja: '{{name}}様、いかがでしたか？',
  },
  'template.postPurchase.body': {
    en: 'Your review helps others.',
    ko: '후기가 다른 분들께 도움이 됩니다.',
    ja: 'レビューはほかの方の参考になります。',
  },
  'template.backInStock.name': { en: 'Back in stock', ko: '재입고 알림', ja: '再入荷のお知らせ' },
  'template.backInStock.about': {
    en: 'Your shop calls when goods are back; people hear of it and see it on Pinterest.',
    ko: '재입고되면 쇼핑몰이 호출해 사용자에게 알리고 Pinterest에서도 보여 줍니다.',
    ja: '再入荷するとショップが呼び出し、ユーザーに知らせ、Pinterest でも表示します。',
  },
  'template.backInStock.subscribers': { en: 'Newsletter', ko: '뉴스레터', ja: 'ニュースレター' },
  'template.backInStock.title': { en: 'It is back', ko: '다시 들어왔습니다', ja: '再入荷しました' },
  'template.backInStock.sync': {
    en: 'Back in stock to Pinterest',
    ko: '재입고 알림을 Pinterest로',
    ja: '再入荷を Pinterest へ',
  },
  'template.backInStock.body': {
    en: '{{product}} is here again.',
    ko: '{{product}} 상품이 다시 들어왔습니다.',
    ja: '{{product}} が再入荷しました。',
  },
  'template.friend': { en: 'friend', ko: '고객', ja: 'お客様' },
  'canvas.untitled': { en: 'Untitled canvas', ko: '제목 없는 캔버스', ja: '無題のキャンバス' },
  'canvas.copyOf': { en: '{{name}} (copy)', ko: '{{name}} (사본)', ja: '{{name}}（コピー）' },
})
