// Words of what was synced and what was not: reasons behind a number, states of a batch.
import { wordTable } from './word-table.ts'

export const activityWords = wordTable({
  'notSynced.missing': {
    en: 'None of the chosen fields is on the profile.',
    ko: '선택한 필드가 프로필에 없습니다.',
    ja: '選択したフィールドがプロフィールにありません。',
  },
  'notSynced.invalid': {
    en: 'The value on the profile is not valid.',
    ko: '프로필의 값이 올바르지 않습니다.',
    ja: 'プロフィールの値が有効ではありません。',
  },
  'notSynced.optedOut': {
    en: 'The person opted out: the mobile ad ID is all zeros.',
    ko: '모바일 광고 ID가 모두 0인 수신 거부 사용자입니다.',
    ja: 'モバイル広告 ID がすべて 0 のオプトアウト済みユーザーです。',
  },
  'notSynced.bypassed': {
    en: 'The step was bypassed when the person came.',
    ko: '사용자가 도착했을 때 이 단계를 건너뛰도록 설정되어 있었습니다.',
    ja: 'ユーザーが到着したとき、このステップはバイパスされていました。',
  },
  'notSynced.noConsent': {
    en: 'No consent for this partner',
    ko: '이 파트너에 대한 동의 없음',
    ja: 'このパートナーへの同意がない',
  },
  'notSynced.gone': {
    en: 'The person is no longer in this workspace.',
    ko: '이 워크스페이스에 더 이상 없는 사용자입니다.',
    ja: 'このワークスペースにもういないユーザーです。',
  },
  'notSynced.cancelled': {
    en: 'Cancelled while waiting.',
    ko: '대기 중에 취소되었습니다.',
    ja: '待機中にキャンセルされました。',
  },
  'notSynced.overtaken': {
    en: 'Not sent again: a later step sent this person the other way.',
    ko: '이후 단계에서 반대로 처리된 사용자이므로 다시 전송하지 않았습니다.',
    ja: '後のステップで逆の処理が行われたため、再送信しませんでした。',
  },
  'batch.state.waiting': { en: 'Waiting', ko: '대기', ja: '待機' },
  'batch.state.sending': { en: 'Sending', ko: '전송 중', ja: '送信中' },
  'batch.state.retrying': { en: 'Retrying', ko: '재시도 중', ja: '再試行中' },
  'batch.state.needs-person': { en: 'Needs you', ko: '확인 필요', ja: '要確認' },
  'batch.state.synced': { en: 'Synced', ko: '동기화됨', ja: '同期済み' },
  'batch.state.errored': { en: 'Errored', ko: '오류', ja: 'エラー' },
  'batch.state.cancelled': { en: 'Cancelled', ko: '취소됨', ja: 'キャンセル' },
  'batch.state.split': { en: 'Split', ko: '분할됨', ja: '分割' },
  'batch.state.erasure': { en: 'Erasure', ko: '삭제 요청', ja: '消去' },
  'batch.state.test': { en: 'Test', ko: '테스트', ja: 'テスト' },
  'batch.state.requeued': { en: 'Queued again', ko: '다시 대기열에 추가됨', ja: '再キュー済み' },
  'batch.state.redirected': { en: 'Redirected', ko: '대상 변경됨', ja: '送り先変更' },
  'accounting.alarm': {
    en: 'The counters of “{{canvas}}” do not add up.',
    ko: '“{{canvas}}”의 집계가 맞지 않습니다.',
    ja: '「{{canvas}}」の集計が一致しません。',
  },
  'accounting.alarm.mend': {
    en: 'Count everybody again. Nobody is moved and nothing is sent; what differed is written to the log.',
    ko: '모든 사용자를 다시 세세요. 사용자가 이동하거나 전송되지 않으며, 달랐던 값은 로그에 기록됩니다.',
    ja: '全員を数え直してください。ユーザーの移動や送信は行われず、違っていた値はログに記録されます。',
  },
  'accounting.alarm.report': {
    en: 'Counting again did not help, and nothing was changed. Send us the log from the data folder (Settings shows where it is).',
    ko: '다시 세어도 맞지 않아 아무것도 변경하지 않았습니다. 데이터 폴더(설정에 표시)의 로그를 보내 주세요.',
    ja: '数え直しても一致しないため、何も変更していません。データフォルダー（設定に表示）のログをお送りください。',
  },
  'accounting.alarm.button': { en: 'Count again', ko: '다시 세기', ja: '数え直す' },
  'accounting.mended': {
    en: {
      one: 'Counted again: the counters of {{count}} canvas add up now.',
      other: 'Counted again: the counters of {{count}} canvases add up now.',
    },
    ko: '다시 세었습니다. 캔버스 {{count}}개의 집계가 이제 맞습니다.',
    ja: '数え直しました。{{count}} 件のキャンバスの集計が一致しました。',
  },
  'activity.redirected': {
    en: 'The step names another audience now. These people wait for that one, in a newer batch.',
    ko: '단계의 오디언스가 바뀌었습니다. 이 사용자들은 새 배치에서 바뀐 오디언스로 전송됩니다.',
    ja: 'ステップのオーディエンスが変更されました。このユーザーは新しいバッチで変更後のオーディエンスに送信されます。',
  },
  'activity.taken': {
    en: '{{partner}} took all of them.',
    ko: '{{partner}}에서 모두 받았습니다.',
    ja: '{{partner}} がすべて受け取りました。',
  },
})
