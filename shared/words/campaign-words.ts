// Words of the campaign pages.
import { wordTable } from './word-table.ts'

export const campaignWords = wordTable({
  'campaigns.title': { en: 'Campaigns', ko: '캠페인', ja: 'キャンペーン' },
  'campaigns.about': {
    en: 'One message to the people of a segment.',
    ko: '세그먼트의 사용자에게 보내는 메시지 하나입니다.',
    ja: 'セグメントの人に送る 1 通のメッセージです。',
  },
  'campaigns.create': { en: 'Create campaign', ko: '캠페인 만들기', ja: 'キャンペーンを作成' },
  'campaigns.search': { en: 'Search campaigns', ko: '캠페인 검색', ja: 'キャンペーンを検索' },
  'campaigns.none': {
    en: 'No campaigns yet.',
    ko: '아직 캠페인이 없습니다.',
    ja: 'キャンペーンはまだありません。',
  },

  'campaigns.none.about': {
    en: 'Choose what is sent, to whom and when. It runs like a canvas of one step: rehearsed first if you like, counted to the last person.',
    ko: '무엇을, 누구에게, 언제 보낼지 정하세요. 단계가 하나인 캔버스처럼 실행되며, 먼저 리허설할 수 있고 마지막 한 명까지 집계됩니다.',
    ja: '何を、だれに、いつ送るかを決めます。ステップが 1 つのキャンバスと同じように動き、先にリハーサルでき、最後の 1 人まで集計されます。',
  },
  'campaigns.failed': {
    en: 'The campaigns could not be loaded.',
    ko: '캠페인을 불러오지 못했습니다.',
    ja: 'キャンペーンを読み込めませんでした。',
  },
  'campaigns.type': { en: 'Type', ko: '유형', ja: '種類' },
  'campaigns.channel.email': { en: 'E-mail', ko: '이메일', ja: 'メール' },
  'campaigns.channel.push': { en: 'Push', ko: '푸시', ja: 'プッシュ' },
  'campaigns.channel.sms': { en: 'SMS', ko: 'SMS 문자', ja: 'SMS メッセージ' },
  'campaigns.channel.in-app': { en: 'In-app message', ko: '인앱 메시지', ja: 'アプリ内メッセージ' },
  'campaigns.channel.webhook': { en: 'Webhook', ko: '웹훅', ja: 'ウェブフック' },
  'campaigns.audience': { en: 'Target users by segment', ko: '세그먼트로 대상 선택', ja: 'セグメントで対象を選択' },
  'campaigns.content': { en: 'Content', ko: '콘텐츠', ja: 'コンテンツ' },

  'campaigns.counters': { en: 'Counters', ko: '카운터', ja: 'カウンター' },

  'campaigns.more': {
    en: 'Need a second message, a wait or a sync?',
    ko: '두 번째 메시지나 대기, 동기화가 필요한가요?',
    ja: '2 通目や待機、同期が必要な場合は',
  },
  'campaigns.drawn': {
    en: 'This campaign has grown into a canvas of several steps.',
    ko: '이 캠페인은 여러 단계의 캔버스가 되었습니다.',
    ja: 'このキャンペーンは複数ステップのキャンバスになっています。',
  },
  'campaigns.asCanvas': { en: 'Open as a canvas', ko: '캔버스로 열기', ja: 'キャンバスとして開く' },
  'campaigns.launch': { en: 'Launch campaign', ko: '캠페인 실행', ja: 'キャンペーンを開始' },
  'campaigns.update': { en: 'Update campaign', ko: '캠페인 업데이트', ja: 'キャンペーンを更新' },

  'nav.campaigns': { en: 'Campaigns', ko: '캠페인', ja: 'キャンペーン' },
})
