// Words of the local REST server, its keys and data partners: errors here, pages in the tables beside.
import { wordTable } from './word-table.ts'

export const ingestWords = wordTable({
  'error.too-many-keys': {
    en: 'There are {{limit}} live keys already.',
    ko: '사용 중인 키가 이미 {{limit}}개입니다.',
    ja: '有効なキーがすでに {{limit}} 個あります。',
  },
  'error.too-many-keys.fix': {
    en: 'Revoke a key that nobody uses, then create this one.',
    ko: '사용하지 않는 키를 폐기한 다음 새로 만드세요.',
    ja: '使われていないキーを無効にしてから作成してください。',
  },
  'error.key-revoked': {
    en: 'The key “{{name}}” was revoked and cannot come back.',
    ko: '“{{name}}” 키는 폐기되어 되살릴 수 없습니다.',
    ja: 'キー「{{name}}」は無効になっており、元に戻せません。',
  },
  'error.key-revoked.fix': { en: 'Create a new key.', ko: '새 키를 만드세요.', ja: '新しいキーを作成してください。' },
  'error.key-not-found': {
    en: 'This key is not there any more.',
    ko: '이 키는 더 이상 없습니다.',
    ja: 'このキーはもうありません。',
  },
  'error.key-not-found.fix': {
    en: 'Reload the list of keys.',
    ko: '키 목록을 새로 고치세요.',
    ja: 'キーの一覧を読み込み直してください。',
  },
})
