// A small Tinyclues (S94–S100): enter the endpoint and the data import key, export a campaign, and its cohort is really sent.
// The key is held in memory only, as long as the sandbox runs.
import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../consent-page.ts'
import type { ConsentLanguage } from '../consent-words.ts'
import { callPlatform, type DataTwin, field, mountTwinPage, type PlatformAnswer } from '../data-twin.ts'

/** As the documents say: at most so many ids in one request. */
const idsPerRequest = 1_000
const partnerApiKey = 'sandbox-tinyclues-partner'

interface Campaign {
  readonly id: string
  readonly name: string
  /** What the cohort is called over there. */
  readonly exportFileName: string
  /** Customers as this company knows them: one of them is a stranger to the app. */
  readonly people: readonly string[]
}

const campaigns: readonly Campaign[] = [
  {
    id: 'tc-1',
    name: 'Spring loyalty',
    exportFileName: 'Primary cohort',
    people: ['namgung-minjun-0001', 'shin-taehyun-0002', 'jones-caleb-0003', 'crm-stranger-9001'],
  },
  {
    id: 'tc-2',
    name: 'Win back',
    exportFileName: 'Win back cohort',
    people: ['matsumoto-himari-0004', 'jung-sunwoo-0005', 'song-soyoung-0006', 'anderson-omar-0007'],
  },
]

const words: Readonly<
  Record<
    ConsentLanguage,
    Record<
      | 'title'
      | 'connect'
      | 'endpoint'
      | 'key'
      | 'save'
      | 'saved'
      | 'campaigns'
      | 'file'
      | 'customers'
      | 'export'
      | 'result',
      string
    >
  >
> = {
  en: {
    title: 'Campaigns',
    connect: 'Connection',
    endpoint: 'REST endpoint',
    key: 'Data import key',
    save: 'Save',
    saved: 'Saved until the sandbox stops.',
    campaigns: 'Campaigns',
    file: 'Export File Name',
    customers: 'Customers (external IDs)',
    export: 'Export Campaigns',
    result: 'Sent',
  },
  ko: {
    title: '캠페인',
    connect: '연결',
    endpoint: 'REST 엔드포인트',
    key: '데이터 가져오기 키',
    save: '저장',
    saved: '샌드박스가 종료될 때까지 저장됩니다.',
    campaigns: '캠페인',
    file: 'Export File Name',
    customers: '고객(외부 ID)',
    export: '캠페인 내보내기',
    result: '전송됨',
  },
  ja: {
    title: 'キャンペーン',
    connect: '接続',
    endpoint: 'REST エンドポイント',
    key: 'データインポートキー',
    save: '保存',
    saved: 'サンドボックスが終了するまで保存されます。',
    campaigns: 'キャンペーン',
    file: 'Export File Name',
    customers: '顧客（外部 ID）',
    export: 'キャンペーンをエクスポート',
    result: '送信済み',
  },
}

export class TinycluesTwin implements DataTwin {
  readonly path = '/tinyclues/'
  private connection: { readonly endpoint: string; readonly key: string } | undefined
  private latest: { readonly campaign: string; readonly answers: readonly PlatformAnswer[] } | undefined
  private readonly now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  mount(host: FastifyInstance): void {
    mountTwinPage(host, {
      path: this.path,
      brand: { label: 'Tinyclues', colour: '#0b5f6b' },
      show: ({ language }) => ({ title: words[language].title, body: this.body(language) }),
      act: async ({ form }) => {
        const campaign = campaigns.find(({ id }) => id === form.get('campaign'))
        if (!campaign) {
          this.connection = { endpoint: form.get('endpoint') ?? '', key: form.get('key') ?? '' }
          this.latest = undefined
          return
        }
        const people = (form.get('people') ?? '').split(/\s+/).filter((id) => id !== '')
        this.latest = { campaign: campaign.name, answers: await this.export(campaign, people) }
      },
    })
  }

  /** The name first, then the people, a thousand at a time; it stops at the first refusal. */
  private async export(campaign: Campaign, people: readonly string[]): Promise<PlatformAnswer[]> {
    const { endpoint, key } = this.connection ?? { endpoint: '', key: '' }
    const common = { partner_api_key: partnerApiKey, client_secret: key, cohort_id: campaign.id }
    const createdAt = new Date(this.now()).toISOString()
    const bodies: { path: string; body: object }[] = [
      {
        path: '/partners/tinyclues/cohorts',
        body: { ...common, name: campaign.exportFileName, created_at: createdAt },
      },
    ]
    for (let from = 0; from < people.length; from += idsPerRequest)
      bodies.push({
        path: '/partners/tinyclues/cohorts/users',
        body: { ...common, cohort_changes: [{ user_ids: people.slice(from, from + idsPerRequest) }] },
      })
    const answers: PlatformAnswer[] = []
    for (const { path, body } of bodies) {
      const answer = await callPlatform(endpoint, path, body)
      answers.push(answer)
      if (answer.status < 200 || answer.status > 299) break
    }
    return answers
  }

  private body(language: ConsentLanguage): string {
    const say = words[language]
    const result = this.latest
      ? `<output data-campaign="${escapeHtml(this.latest.campaign)}"><b>${escapeHtml(`${say.result}: ${this.latest.campaign}`)}</b><br>${this.latest.answers
          .map(({ status, text }) => `${status} <code>${escapeHtml(text)}</code>`)
          .join('<br>')}</output>`
      : ''
    const rows = campaigns
      .map(
        ({
          id,
          name,
          exportFileName,
          people,
        }) => `<section aria-label="${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2>
<form method="post"><input type="hidden" name="campaign" value="${id}">
<dl><dt>${say.file}</dt><dd>${escapeHtml(exportFileName)}</dd></dl>
<label>${say.customers}<textarea name="people" rows="4">${escapeHtml(people.join('\n'))}</textarea></label><button>${say.export}</button></form></section>`,
      )
      .join('')
    return `${result}<h2>${say.connect}</h2><form method="post">${field(say.endpoint, 'endpoint', this.connection?.endpoint ?? '', 'url')}
${field(say.key, 'key', this.connection?.key ?? '', 'password')}<button>${say.save}</button></form>${this.connection ? `<p class="note" role="status">${say.saved}</p>` : ''}${rows}`
  }
}
