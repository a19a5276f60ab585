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
  'error.rehearsal-blocked': {
    en: {
      one: 'This canvas cannot be rehearsed yet: {{count}} problem stands in the way.',
      other: 'This canvas cannot be rehearsed yet: {{count}} problems stand in the way.',
    },
    ko: '아직 이 캔버스를 리허설할 수 없습니다. 해결할 문제가 {{count}}개 있습니다.',
    ja: 'このキャンバスはまだリハーサルできません。{{count}}件の問題を解決してください。',
  },
  'error.rehearsal-blocked.fix': {
    en: 'Open the list of problems on the canvas, solve them and rehearse again.',
    ko: '캔버스에서 문제 목록을 열어 해결한 뒤 다시 리허설하세요.',
    ja: 'キャンバスの問題一覧を開き、解決してからもう一度リハーサルしてください。',
  },
  'error.rehearsal-no-file': {
    en: 'The people’s file “{{name}}” of this scenario was not handed over.',
    ko: '이 시나리오의 사람 파일 “{{name}}”이(가) 없습니다.',
    ja: 'このシナリオの人のファイル「{{name}}」がありません。',
  },
  'error.rehearsal-no-file.fix': {
    en: 'Choose the file again, or rehearse with the people of this workspace.',
    ko: '파일을 다시 선택하거나 이 작업 공간의 사람으로 리허설하세요.',
    ja: 'ファイルを選び直すか、このワークスペースの人でリハーサルしてください。',
  },
  'error.rehearsal-no-call': {
    en: 'This canvas is not started by an API call.',
    ko: '이 캔버스는 API 호출로 시작되지 않습니다.',
    ja: 'このキャンバスは API 呼び出しでは始まりません。',
  },
  'error.rehearsal-no-call.fix': {
    en: 'Take the call out of the scenario, or set the entry to “by API call”.',
    ko: '시나리오에서 호출을 빼거나 진입 방식을 API 호출로 바꾸세요.',
    ja: 'シナリオから呼び出しを外すか、エントリーを API 呼び出しに変えてください。',
  },
  'error.rehearsal-no-report': {
    en: 'This file is not the report of a rehearsal as data.',
    ko: '리허설 보고서(데이터) 파일이 아닙니다.',
    ja: 'リハーサルのレポート（データ）ではありません。',
  },
  'error.rehearsal-no-report.fix': {
    en: 'Choose a file that was saved with “Report as data”.',
    ko: '“보고서(데이터)”로 저장한 파일을 선택하세요.',
    ja: '「レポート（データ）」で保存したファイルを選んでください。',
  },
  'error.print-failed': {
    en: 'The PDF could not be made.',
    ko: 'PDF를 만들지 못했습니다.',
    ja: 'PDF を作成できませんでした。',
  },
  'error.print-failed.fix': {
    en: 'Try again. If it stays, save as HTML or SVG and print that in your browser.',
    ko: '다시 시도하세요. 계속되면 HTML이나 SVG로 저장한 뒤 브라우저에서 인쇄하세요.',
    ja: 'もう一度お試しください。続く場合は HTML か SVG で保存し、ブラウザーで印刷してください。',
  },
  'error.print-no-browser': {
    en: 'A PDF needs Chrome, Chromium or Edge, and none was found on this computer.',
    ko: 'PDF를 만들려면 Chrome, Chromium 또는 Edge가 필요하지만 이 컴퓨터에서 찾지 못했습니다.',
    ja: 'PDF の作成には Chrome、Chromium、Edge のいずれかが必要ですが、このコンピューターに見つかりません。',
  },
  'error.print-no-browser.fix': {
    en: 'Install one of them and try again, or save as HTML or SVG.',
    ko: '하나를 설치한 뒤 다시 시도하거나 HTML이나 SVG로 저장하세요.',
    ja: 'いずれかをインストールしてもう一度試すか、HTML か SVG で保存してください。',
  },
  'error.rehearsal-over': {
    en: 'This rehearsal is no longer open.',
    ko: '이 리허설은 이미 닫혔습니다.',
    ja: 'このリハーサルはすでに閉じられています。',
  },
  'error.rehearsal-over.fix': {
    en: 'Start it again from its canvas.',
    ko: '캔버스에서 다시 시작하세요.',
    ja: 'キャンバスからもう一度始めてください。',
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
  'error.test-adds-only': {
    en: 'This step removes people, so a test would take the person out.',
    ko: '사용자를 제거하는 단계이므로 테스트하면 해당 사용자가 제거됩니다.',
    ja: 'ユーザーを削除するステップのため、テストするとそのユーザーが削除されます。',
  },
  'error.test-adds-only.fix': {
    en: 'Test with a step that adds people.',
    ko: '사용자를 추가하는 단계에서 테스트하세요.',
    ja: 'ユーザーを追加するステップでテストしてください。',
  },
  'error.test-not-ready': {
    en: 'This step has no audience to send to yet.',
    ko: '아직 전송할 오디언스가 없는 단계입니다.',
    ja: 'このステップには、まだ送信先のオーディエンスがありません。',
  },
  'error.test-not-ready.fix': {
    en: 'Answer the questions of the step first.',
    ko: '먼저 단계 설정을 완료하세요.',
    ja: '先にステップの設定を完了してください。',
  },
  'error.test-synced': {
    en: 'A step put this person into the audience, too.',
    ko: '다른 단계에서도 이 사용자를 오디언스에 추가했습니다.',
    ja: 'ステップもこのユーザーをオーディエンスに追加しています。',
  },
  'error.test-synced.fix': {
    en: 'They stay: taking them out would make that step’s count untrue.',
    ko: '제거하면 해당 단계의 집계가 맞지 않으므로 그대로 둡니다.',
    ja: '削除するとそのステップの集計と合わなくなるため、そのまま残します。',
  },
  'error.test-unsendable': {
    en: 'This person has no valid value in the chosen fields.',
    ko: '선택한 필드에 올바른 값이 없는 사용자입니다.',
    ja: 'このユーザーには、選択したフィールドに有効な値がありません。',
  },
  'error.test-unsendable.fix': {
    en: 'Choose another person.',
    ko: '다른 사용자를 선택하세요.',
    ja: '別のユーザーを選んでください。',
  },
})
