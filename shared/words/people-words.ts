// Words of people, segments as things with names, and imports: names of the segments that come with the workspace, what is wrong
// with a row or a file, and how to mend it. Sentences never quote a value: it may be somebody's e-mail.
import { wordTable } from './word-table.ts'

export const peopleWords = wordTable({
  'segment.name.fromImport': {
    en: 'From import “{{file}}”',
    ko: '“{{file}}” 가져오기',
    ja: 'インポート「{{file}}」',
  },
  'segment.name.cartAbandoned': {
    en: 'Cart abandoned, no order in 24 h',
    ko: '장바구니 이탈, 24시간 내 주문 없음',
    ja: 'カート放棄・24時間注文なし',
  },
  'segment.name.loyal': { en: 'Loyal customers', ko: '충성 고객', ja: 'ロイヤル顧客' },
  'segment.name.highValue': { en: 'High value', ko: '고가치 고객', ja: '高額購入者' },

  'import.row.columns': {
    en: 'Has {{found}} columns where the header has {{expected}}.',
    ko: '열이 {{found}}개입니다. 머리글은 {{expected}}개입니다.',
    ja: '列が {{found}} 個あります。見出しは {{expected}} 個です。',
  },
  'import.row.quotes': {
    en: 'Its quotation marks do not pair up.',
    ko: '따옴표의 짝이 맞지 않습니다.',
    ja: '引用符の対応が取れていません。',
  },
  'import.row.json': {
    en: 'Is not a JSON object.',
    ko: 'JSON 객체가 아닙니다.',
    ja: 'JSON オブジェクトではありません。',
  },
  'import.row.names': {
    en: 'Has a name beyond the first {{limit}} different names of the file.',
    ko: '파일의 서로 다른 이름 {{limit}}개를 넘는 이름이 있습니다.',
    ja: 'ファイル内の異なる名前が {{limit}} 個を超えています。',
  },
  'import.row.unreadable': {
    en: '“{{column}}” has characters that this encoding cannot read.',
    ko: '“{{column}}” 열에 이 인코딩으로 읽을 수 없는 문자가 있습니다.',
    ja: '「{{column}}」に、この文字コードでは読めない文字があります。',
  },
  'import.row.noIdentifier': {
    en: 'Has no external ID, e-mail, phone or mobile ID, so we cannot tell who it is.',
    ko: '외부 ID, 이메일, 전화번호, 모바일 ID가 모두 없어 누구인지 알 수 없습니다.',
    ja: '外部 ID、メール、電話番号、モバイル ID のいずれもないため、誰のデータか判別できません。',
  },
  'import.row.email': {
    en: '“{{column}}” is not a valid e-mail address.',
    ko: '“{{column}}” 값이 올바른 이메일 주소가 아닙니다.',
    ja: '「{{column}}」は有効なメールアドレスではありません。',
  },
  'import.row.phone': {
    en: '“{{column}}” is not a phone number.',
    ko: '“{{column}}” 값이 전화번호가 아닙니다.',
    ja: '「{{column}}」は電話番号ではありません。',
  },
  'import.row.mobileId': {
    en: '“{{column}}” is not a mobile advertising ID.',
    ko: '“{{column}}” 값이 모바일 광고 ID가 아닙니다.',
    ja: '「{{column}}」はモバイル広告 ID ではありません。',
  },
  'import.row.tooLong': {
    en: '“{{column}}” is longer than {{limit}} characters.',
    ko: '“{{column}}” 값이 {{limit}}자를 넘습니다.',
    ja: '「{{column}}」が {{limit}} 文字を超えています。',
  },
  'import.row.number': {
    en: '“{{column}}” holds numbers, and this is not one.',
    ko: '“{{column}}” 열은 숫자인데 이 값은 숫자가 아닙니다.',
    ja: '「{{column}}」は数値の項目ですが、この値は数値ではありません。',
  },
  'import.row.boolean': {
    en: '“{{column}}” holds yes or no, and this is neither.',
    ko: '“{{column}}” 열은 예/아니요인데 이 값은 둘 다 아닙니다.',
    ja: '「{{column}}」は「はい／いいえ」の項目ですが、この値はどちらでもありません。',
  },
  'import.row.time': {
    en: '“{{column}}” holds dates, and this is not one.',
    ko: '“{{column}}” 열은 날짜인데 이 값은 날짜가 아닙니다.',
    ja: '「{{column}}」は日付の項目ですが、この値は日付ではありません。',
  },

  'error.segment-in-use': {
    en: 'The segment “{{name}}” is used by {{places}}.',
    ko: '“{{name}}” 세그먼트를 사용하는 곳이 있습니다: {{places}}',
    ja: 'セグメント「{{name}}」は次の場所で使われています: {{places}}',
  },
  'error.segment-in-use.fix': {
    en: 'Choose another segment there first, then delete this one.',
    ko: '먼저 그곳에서 다른 세그먼트를 선택한 다음 삭제하세요.',
    ja: '先にそちらで別のセグメントを選び、その後で削除してください。',
  },
  'error.segment-cycle': {
    en: 'The segment “{{name}}” would contain itself, by way of “{{other}}”.',
    ko: '“{{name}}” 세그먼트가 “{{other}}” 세그먼트를 거쳐 자기 자신을 포함하게 됩니다.',
    ja: 'セグメント「{{name}}」が「{{other}}」を経由して自分自身を含んでしまいます。',
  },
  'error.segment-cycle.fix': {
    en: 'Remove the filter on “{{other}}”.',
    ko: '“{{other}}” 필터를 제거하세요.',
    ja: '「{{other}}」のフィルターを外してください。',
  },
  'error.segment-name-taken': {
    en: 'There is already a segment named “{{name}}”.',
    ko: '“{{name}}” 이름의 세그먼트가 이미 있습니다.',
    ja: '「{{name}}」という名前のセグメントはすでにあります。',
  },
  'error.segment-name-taken.fix': {
    en: 'Give this one another name.',
    ko: '다른 이름을 입력하세요.',
    ja: '別の名前を付けてください。',
  },
  'error.segment-fixed': {
    en: 'The segment “{{name}}” comes with the workspace and cannot be changed.',
    ko: '“{{name}}” 세그먼트는 워크스페이스 기본 항목이므로 변경할 수 없습니다.',
    ja: 'セグメント「{{name}}」はワークスペースに付属しているため、変更できません。',
  },
  'error.segment-fixed.fix': {
    en: 'Make a new segment with the filters you want.',
    ko: '원하는 필터로 새 세그먼트를 만드세요.',
    ja: '必要なフィルターで新しいセグメントを作成してください。',
  },
  'error.segment-too-large': {
    en: 'This segment has too many filters inside each other.',
    ko: '이 세그먼트에는 중첩된 필터가 너무 많습니다.',
    ja: 'このセグメントは、入れ子のフィルターが多すぎます。',
  },
  'error.segment-too-large.fix': {
    en: 'Split it into smaller segments.',
    ko: '더 작은 세그먼트로 나누세요.',
    ja: '小さなセグメントに分けてください。',
  },
  'error.import-not-found': {
    en: 'This import is no longer open.',
    ko: '이 가져오기는 더 이상 열려 있지 않습니다.',
    ja: 'このインポートはすでに終了しています。',
  },
  'error.import-not-found.fix': {
    en: 'Choose the file again.',
    ko: '파일을 다시 선택하세요.',
    ja: 'ファイルをもう一度選んでください。',
  },
  'error.import-not-text': {
    en: '“{{name}}” is not a CSV or NDJSON file.',
    ko: '“{{name}}” 파일은 CSV 또는 NDJSON 파일이 아닙니다.',
    ja: '「{{name}}」は CSV・NDJSON ファイルではありません。',
  },
  'error.import-not-text.fix': {
    en: 'In the spreadsheet program, save it as “CSV UTF-8” and choose that file.',
    ko: '스프레드시트 프로그램에서 “CSV UTF-8” 형식으로 저장한 뒤 그 파일을 선택하세요.',
    ja: '表計算ソフトで「CSV UTF-8」形式で保存し、そのファイルを選んでください。',
  },
  'error.import-empty': {
    en: '“{{name}}” has no rows below its header.',
    ko: '“{{name}}” 파일에 머리글 아래 행이 없습니다.',
    ja: '「{{name}}」には見出しの下に行がありません。',
  },
  'error.import-empty.fix': {
    en: 'Choose a file whose first line names the columns and whose other lines are people.',
    ko: '첫 줄에 열 이름이, 나머지 줄에 사용자가 있는 파일을 선택하세요.',
    ja: '1 行目が列名、2 行目以降が 1 人 1 行になっているファイルを選んでください。',
  },
  'error.import-no-header': {
    en: 'The first line of “{{name}}” is a person, not column names.',
    ko: '“{{name}}” 파일의 첫 줄이 열 이름이 아니라 사용자 데이터입니다.',
    ja: '「{{name}}」の 1 行目が列名ではなく、人のデータになっています。',
  },
  'error.import-no-header.fix': {
    en: 'Add a first line that names the columns, such as “email” and “phone”, and choose the file again.',
    ko: '첫 줄에 “이메일”, “전화번호”처럼 열 이름을 추가한 뒤 파일을 다시 선택하세요.',
    ja: '1 行目に「メール」「電話番号」のような列名を追加して、ファイルを選び直してください。',
  },
  'error.import-too-large': {
    en: '“{{name}}” is larger than {{limit}} MB.',
    ko: '“{{name}}” 파일이 {{limit}}MB를 넘습니다.',
    ja: '「{{name}}」は {{limit}} MB を超えています。',
  },
  'error.import-too-large.fix': {
    en: 'Split it into smaller files and import them one after another.',
    ko: '작은 파일로 나누어 차례로 가져오세요.',
    ja: '小さなファイルに分けて、順番にインポートしてください。',
  },
  'error.import-target-twice': {
    en: 'Two columns go to the same place: “{{first}}” and “{{second}}”.',
    ko: '두 열이 같은 항목에 지정되어 있습니다: “{{first}}”, “{{second}}”',
    ja: '2 つの列が同じ項目に割り当てられています: 「{{first}}」「{{second}}」',
  },
  'error.import-target-twice.fix': {
    en: 'Send one of them elsewhere, or skip it.',
    ko: '그중 하나를 다른 항목으로 바꾸거나 건너뛰세요.',
    ja: 'どちらかを別の項目に割り当てるか、読み飛ばしてください。',
  },
  'error.import-targets-differ': {
    en: 'The file has {{found}} columns, but {{given}} were matched.',
    ko: '파일의 열은 {{found}}개인데 지정된 열은 {{given}}개입니다.',
    ja: 'ファイルの列は {{found}} 個ですが、割り当ては {{given}} 個です。',
  },
  'error.import-targets-differ.fix': {
    en: 'Open the file again and match its columns.',
    ko: '파일을 다시 열고 열을 지정하세요.',
    ja: 'ファイルを開き直して、列を割り当ててください。',
  },
  'error.import-no-identifier': {
    en: 'No column says who the people are.',
    ko: '누구인지 알 수 있는 열이 없습니다.',
    ja: '誰のデータかを示す列がありません。',
  },
  'error.import-no-identifier.fix': {
    en: 'Match one column to external ID, e-mail, phone or mobile ID.',
    ko: '열 하나를 외부 ID, 이메일, 전화번호 또는 모바일 ID로 지정하세요.',
    ja: '少なくとも 1 列を外部 ID、メール、電話番号、モバイル ID のいずれかに割り当ててください。',
  },
  'error.import-not-undoable': {
    en: 'The import of “{{name}}” cannot be undone any more.',
    ko: '“{{name}}” 가져오기는 더 이상 실행 취소할 수 없습니다.',
    ja: '「{{name}}」のインポートは、もう取り消せません。',
  },
  'error.import-not-undoable.fix': {
    en: 'An import can be undone once, for 30 days. Its people can be erased from the people page.',
    ko: '가져오기는 30일 안에 한 번만 실행 취소할 수 있습니다. 사용자는 사용자 페이지에서 삭제할 수 있습니다.',
    ja: 'インポートの取り消しは 30 日以内に 1 回だけです。ユーザーはユーザーページから消去できます。',
  },
  'error.import-nothing-usable': {
    en: 'No row of “{{name}}” can be imported.',
    ko: '“{{name}}” 파일에서 가져올 수 있는 행이 없습니다.',
    ja: '「{{name}}」には、インポートできる行がありません。',
  },
  'error.import-nothing-usable.fix': {
    en: 'Look at the errors by line, correct the file and choose it again.',
    ko: '줄별 오류를 확인해 파일을 고친 뒤 다시 선택하세요.',
    ja: '行ごとのエラーを確認し、ファイルを直してから選び直してください。',
  },
})
