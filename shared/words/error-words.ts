// What can go wrong, in words for a person: what happened, what it concerns, and (under `.fix`) what to do.
// The key after `error.` is the code that travels on the wire (core/app-error.ts).
import { wordTable } from './word-table.ts'

export const errorWords = wordTable({
  'error.unexpected': {
    en: 'Something went wrong that we did not foresee.',
    ko: '예상하지 못한 문제가 발생했습니다.',
    ja: '予期しない問題が発生しました。',
  },
  'error.unexpected.fix': {
    en: 'Try again. If it stays, send us the log from the data folder (Settings shows where it is).',
    ko: '다시 시도해 주세요. 계속되면 데이터 폴더(설정에 표시)의 로그를 보내 주세요.',
    ja: 'もう一度お試しください。続く場合は、データフォルダー（設定に表示）のログをお送りください。',
  },
  'error.invalid-input': {
    en: 'The request could not be read: {{detail}}',
    ko: '요청을 읽을 수 없습니다. {{detail}}',
    ja: 'リクエストを読み取れませんでした。{{detail}}',
  },
  'error.invalid-input.fix': {
    en: 'Check the value and try again.',
    ko: '값을 확인하고 다시 시도해 주세요.',
    ja: '値を確認して、もう一度お試しください。',
  },
  'error.unknown-call': {
    en: 'This window asked for “{{name}}”, which this version does not know.',
    ko: '이 창이 요청한 “{{name}}” 기능이 이 버전에는 없습니다.',
    ja: 'このウィンドウが要求した「{{name}}」は、このバージョンにはありません。',
  },
  'error.unknown-call.fix': {
    en: 'Reload the window.',
    ko: '창을 새로 고침하세요.',
    ja: 'ウィンドウを再読み込みしてください。',
  },
  'error.cancelled': {
    en: 'The request was cancelled.',
    ko: '요청이 취소되었습니다.',
    ja: 'リクエストはキャンセルされました。',
  },
  'error.cancelled.fix': {
    en: 'Start it again if you still need it.',
    ko: '필요하면 다시 시작하세요.',
    ja: '必要であれば再度実行してください。',
  },
  'error.disconnected': {
    en: 'The app’s engine stopped answering.',
    ko: '앱 엔진의 응답이 없습니다.',
    ja: 'アプリのエンジンが応答しなくなりました。',
  },
  'error.disconnected.fix': {
    en: 'We are reconnecting. Nothing you saved is lost.',
    ko: '다시 연결하는 중입니다. 저장한 내용은 그대로 있습니다.',
    ja: '再接続しています。保存した内容は失われていません。',
  },
  'error.not-found': {
    en: '“{{what}}” no longer exists.',
    ko: '“{{what}}” 항목이 더 이상 없습니다.',
    ja: '「{{what}}」は存在しません。',
  },
  'error.not-found.fix': {
    en: 'Go back to the list and choose another.',
    ko: '목록으로 돌아가 다른 항목을 선택하세요.',
    ja: '一覧に戻って別のものを選んでください。',
  },
  'error.replay-unreadable': {
    en: 'This is not a failed-people file: the columns person_id, canvas_id and step_id are missing.',
    ko: '실패한 사용자 파일이 아닙니다. person_id, canvas_id, step_id 열이 없습니다.',
    ja: '失敗したユーザーのファイルではありません。person_id、canvas_id、step_id の列がありません。',
  },
  'error.replay-unreadable.fix': {
    en: 'Choose the CSV file that was saved from the inbox, with its heading line.',
    ko: '받은 오류함에서 저장한 CSV 파일을 머리글 줄과 함께 선택하세요.',
    ja: 'エラー受信箱から保存した CSV ファイルを、見出し行を含めて選んでください。',
  },
})
