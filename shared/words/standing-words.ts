// Words of how the edges of a running canvas go: who was not let in, and what became of requests to other systems.
import { wordTable } from './word-table.ts'

export const standingWords = wordTable({
  'standing.entry': {
    en: 'Called and not let in',
    ko: '호출되었지만 진입하지 않은 사람',
    ja: '呼び出されたがエントリーしなかった人',
  },
  'standing.entry.not-in-audience': { en: 'Not in the audience', ko: '대상에 해당하지 않음', ja: '対象に含まれない' },
  'standing.entry.was-inside': {
    en: 'Inside already, or may not come again yet',
    ko: '이미 진입했거나 아직 재진입할 수 없음',
    ja: 'エントリー済み、またはまだ再エントリーできない',
  },
  'standing.entry.full': { en: 'The limit was reached', ko: '한도에 도달함', ja: '上限に達した' },
  'standing.entry.kept': {
    en: 'Everybody among the latest {{most}} is listed once, with the last time. Who was erased since is left out.',
    ko: '최근 {{most}}건에 해당하는 사용자를 마지막 시각과 함께 한 번씩 표시합니다. 이후 삭제된 사용자는 표시하지 않습니다.',
    ja: '直近の {{most}} 件に含まれるユーザーを、最後の日時とともに 1 回ずつ表示します。その後に削除されたユーザーは表示されません。',
  },
  'standing.entry.last': { en: 'Last at {{time}}.', ko: '마지막: {{time}}', ja: '最終: {{time}}' },
  'standing.webhook': { en: 'What became of the requests', ko: '요청 결과', ja: 'リクエストの結果' },
  'standing.webhook.sent': { en: 'Sent', ko: '전송됨', ja: '送信済み' },
  'standing.webhook.waiting': { en: 'On their way', ko: '전송 중', ja: '送信待ち' },
  'standing.webhook.failed': { en: 'Failed', ko: '실패', ja: '失敗' },
  'standing.webhook.recorded': { en: 'Recorded, not sent', ko: '기록만 하고 전송하지 않음', ja: '記録のみ（未送信）' },
  'standing.webhook.next': { en: 'Next try at {{time}}.', ko: '다음 시도: {{time}}', ja: '次の試行: {{time}}' },
  'standing.webhook.why': {
    en: 'What is recorded only came while its host was not allowed, or while 200,000 others waited.',
    ko: '호스트가 허용되지 않았거나 이미 200,000건이 대기 중일 때 온 요청은 기록만 합니다.',
    ja: 'ホストが許可されていない間、または 200,000 件が待っている間に来たものは、記録だけされます。',
  },
})
