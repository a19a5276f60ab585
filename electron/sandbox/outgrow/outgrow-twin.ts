// A small Outgrow (S117, S122–S126): enter the API key and the endpoint, map answers to attributes, and take the quiz: it really calls
// /users/track. The key is held in memory only, as long as the sandbox runs.
import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../consent-page.ts'
import type { ConsentLanguage } from '../consent-words.ts'
import { callPlatform, type DataTwin, field, mountTwinPage, type PlatformAnswer } from '../data-twin.ts'

type WordName =
  | 'title'
  | 'connect'
  | 'key'
  | 'endpoint'
  | 'mapping'
  | 'score'
  | 'segment'
  | 'save'
  | 'saved'
  | 'quiz'
  | 'take'
  | 'who'
  | 'submit'
  | 'result'
  | 'settings'
const words: Readonly<Record<ConsentLanguage, Record<WordName, string>>> = {
  en: {
    title: 'Integrations',
    connect: 'Braze',
    key: 'API Key',
    endpoint: 'REST Endpoint URL',
    mapping: 'Integration Settings',
    score: 'Quiz score goes to',
    segment: 'Custom segment goes to',
    save: 'Save',
    saved: 'The integration is on until the sandbox stops.',
    quiz: 'Which runner are you?',
    take: 'Take the quiz',
    who: 'Your customer ID',
    submit: 'See my result',
    result: 'Your result',
    settings: 'Integration settings',
  },
  ko: {
    title: '연동',
    connect: 'Braze',
    key: 'API 키',
    endpoint: 'REST 엔드포인트 URL',
    mapping: '연동 설정',
    score: '퀴즈 점수를 저장할 속성',
    segment: '사용자 지정 세그먼트를 저장할 속성',
    save: '저장',
    saved: '샌드박스가 종료될 때까지 연동됩니다.',
    quiz: '당신은 어떤 러너인가요?',
    take: '퀴즈 풀기',
    who: '고객 ID',
    submit: '결과 보기',
    result: '결과',
    settings: '연동 설정',
  },
  ja: {
    title: '連携',
    connect: 'Braze',
    key: 'API キー',
    endpoint: 'REST エンドポイント URL',
    mapping: '連携設定',
    score: 'クイズのスコアの保存先',
    segment: 'カスタムセグメントの保存先',
    save: '保存',
    saved: 'サンドボックスが終了するまで連携は有効です。',
    quiz: 'あなたはどんなランナー？',
    take: 'クイズに答える',
    who: '顧客 ID',
    submit: '結果を見る',
    result: '結果',
    settings: '連携設定',
  },
}

const questions: readonly {
  readonly id: string
  readonly text: Readonly<Record<ConsentLanguage, string>>
  readonly answers: readonly { readonly points: number; readonly text: Readonly<Record<ConsentLanguage, string>> }[]
}[] = [
  {
    id: 'often',
    text: { en: 'How often do you run?', ko: '얼마나 자주 달리나요?', ja: 'どのくらい走りますか？' },
    answers: [
      { points: 10, text: { en: 'Once a month', ko: '한 달에 한 번', ja: '月に 1 回' } },
      { points: 50, text: { en: 'Every day', ko: '매일', ja: '毎日' } },
    ],
  },
  {
    id: 'far',
    text: { en: 'How far?', ko: '얼마나 멀리?', ja: '距離は？' },
    answers: [
      { points: 10, text: { en: 'Around the block', ko: '동네 한 바퀴', ja: '近所を 1 周' } },
      { points: 50, text: { en: 'A marathon', ko: '마라톤', ja: 'マラソン' } },
    ],
  },
]

export class OutgrowTwin implements DataTwin {
  readonly path = '/outgrow/'
  private connection: { readonly endpoint: string; readonly key: string } | undefined
  private mapping = { score: 'outgrow_quiz_score', segment: 'outgrow_custom_segment' }
  private latest: { readonly score: number; readonly segment: string; readonly answer: PlatformAnswer } | undefined

  mount(host: FastifyInstance): void {
    const brand = { label: 'Outgrow', colour: '#5a3fb0' }
    mountTwinPage(host, {
      path: this.path,
      brand,
      show: ({ language }) => ({ title: words[language].title, body: this.settings(language) }),
      act: async ({ form }) => {
        this.connection = { endpoint: form.get('endpoint') ?? '', key: form.get('key') ?? '' }
        this.mapping = { score: form.get('score') ?? '', segment: form.get('segment') ?? '' }
      },
    })
    mountTwinPage(host, {
      path: `${this.path}quiz`,
      brand,
      show: ({ language }) => ({ title: words[language].quiz, body: this.quiz(language) }),
      act: async ({ form }) => {
        const score = questions.reduce((sum, { id }) => sum + Number(form.get(id) ?? 0), 0)
        const segment = score >= 60 ? 'Marathon' : 'Sunday'
        const { endpoint, key } = this.connection ?? { endpoint: '', key: '' }
        const attributes = [
          { external_id: form.get('who') ?? '', [this.mapping.score]: score, [this.mapping.segment]: segment },
        ]
        const answer = await callPlatform(
          endpoint,
          '/users/track',
          { attributes, partner: 'outgrow' },
          { authorization: `Bearer ${key}` },
        )
        this.latest = { score, segment, answer }
      },
    })
  }

  private settings(language: ConsentLanguage): string {
    const say = words[language]
    return `<form method="post"><h2>${say.connect}</h2>${field(say.key, 'key', this.connection?.key ?? '', 'password')}
${field(say.endpoint, 'endpoint', this.connection?.endpoint ?? '', 'url')}<h2>${say.mapping}</h2>${field(say.score, 'score', this.mapping.score)}
${field(say.segment, 'segment', this.mapping.segment)}<button>${say.save}</button></form>
${this.connection ? `<p class="note" role="status">${say.saved}</p>` : ''}<p><a href="${this.path}quiz?lang=${language}">${say.take}</a></p>`
  }

  private quiz(language: ConsentLanguage): string {
    const say = words[language]
    const asked = questions
      .map(
        ({ id, text, answers }) =>
          `<fieldset><legend>${escapeHtml(text[language])}</legend>${answers
            .map(
              (answer) =>
                `<label><input type="radio" name="${id}" value="${answer.points}" required>${escapeHtml(answer.text[language])}</label>`,
            )
            .join('')}</fieldset>`,
      )
      .join('')
    const shown = this.latest
      ? `<output><b>${say.result}: ${this.latest.score} · ${escapeHtml(this.latest.segment)}</b><br>${this.latest.answer.status} <code>${escapeHtml(this.latest.answer.text)}</code></output>`
      : ''
    return `${shown}<form method="post">${asked}${field(say.who, 'who', '')}<button>${say.submit}</button></form>
<p><a href="${this.path}?lang=${language}">${say.settings}</a></p>`
  }
}
