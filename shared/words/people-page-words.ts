// Words of the people page and of importing people from a file. What is wrong with a row or a file is said by people-words.
import { wordTable } from './word-table.ts'

export const peoplePageWords = wordTable({
  // The page
  'people.title': { en: 'People', ko: '사용자', ja: 'ユーザー' },
  'people.import': { en: 'Import people', ko: '사용자 가져오기', ja: 'ユーザーをインポート' },
  'people.search': {
    en: 'Search by name or any ID',
    ko: '이름 또는 ID로 검색',
    ja: '名前または ID で検索',
  },
  'people.segment': { en: 'Segment', ko: '세그먼트', ja: 'セグメント' },
  'people.count': {
    en: { one: '{{count}} person', other: '{{count}} people' },
    ko: '{{count}}명',
    ja: '{{count}} 人',
  },
  'people.shown': {
    en: '{{shown}} of {{total}} people shown',
    ko: '{{total}}명 중 {{shown}}명 표시',
    ja: '{{total}} 人中 {{shown}} 人を表示',
  },
  'people.masked': {
    en: 'Contacts are masked on screen. Partners get only digests of them.',
    ko: '연락처는 화면에서 가려집니다. 파트너에는 해시값만 전송됩니다.',
    ja: '連絡先は画面上で伏せています。パートナーに送られるのはハッシュ値だけです。',
  },
  'people.column.name': { en: 'Name', ko: '이름', ja: '名前' },
  'people.column.mobileId': { en: 'Mobile ID', ko: '모바일 ID', ja: 'モバイル ID' },
  'people.noName': { en: 'No name', ko: '이름 없음', ja: '名前なし' },
  'people.noValue': { en: 'none', ko: '없음', ja: 'なし' },
  'people.more': { en: 'Show more', ko: '더 보기', ja: 'さらに表示' },
  'people.retry': { en: 'Try again', ko: '다시 시도', ja: '再試行' },
  'people.empty': { en: 'No people yet', ko: '아직 사용자가 없습니다', ja: 'まだユーザーがいません' },
  'people.empty.about': {
    en: 'Import a CSV or NDJSON file. The people in it become a segment at once.',
    ko: 'CSV 또는 NDJSON 파일을 가져오면 그 안의 사용자가 바로 세그먼트가 됩니다.',
    ja: 'CSV・NDJSON ファイルをインポートすると、その中のユーザーがすぐにセグメントになります。',
  },
  'people.none.query': {
    en: 'Nobody matches “{{query}}”',
    ko: '“{{query}}”에 해당하는 사용자가 없습니다',
    ja: '「{{query}}」に一致するユーザーはいません',
  },
  'people.none.segment': {
    en: 'Nobody is in “{{segment}}” now',
    ko: '지금 “{{segment}}”에 포함된 사용자가 없습니다',
    ja: '現在「{{segment}}」に含まれるユーザーはいません',
  },
  'people.none.clear': { en: 'Show everyone', ko: '모든 사용자 보기', ja: '全員を表示' },

  // Who can be matched
  'people.coverage': { en: 'Who can be matched', ko: '매칭 가능한 사용자', ja: '照合できるユーザー' },
  'people.coverage.any': { en: 'Any of them', ko: '하나 이상', ja: 'いずれか' },
  'people.coverage.of': {
    en: '{{people}} of {{total}}',
    ko: '{{total}}명 중 {{people}}명',
    ja: '{{total}} 人中 {{people}} 人',
  },
  'people.coverage.valid': {
    en: 'Only values that a partner would take are counted.',
    ko: '파트너가 받을 수 있는 값만 셉니다.',
    ja: 'パートナーが受け付ける値だけを数えています。',
  },
  'people.coverage.region': {
    en: 'Phones without a country code count as {{region}}.',
    ko: '국가 번호가 없는 전화번호는 {{region}} 번호로 셉니다.',
    ja: '国番号のない電話番号は {{region}} の番号として数えます。',
  },
  'people.coverage.noRegion': {
    en: 'Phones without a country code are not counted.',
    ko: '국가 번호가 없는 전화번호는 세지 않습니다.',
    ja: '国番号のない電話番号は数えません。',
  },
  'people.coverage.setRegion': { en: 'Set a region', ko: '지역 설정', ja: '地域を設定' },

  // What is known
  'people.attributes': { en: 'What is known', ko: '알려진 정보', ja: '把握している項目' },
  'people.attributes.about': {
    en: 'Fields and attributes that segments can use, and how many people have each.',
    ko: '세그먼트에 쓸 수 있는 필드와 속성, 그리고 각 값을 가진 사용자 수입니다.',
    ja: 'セグメントで使えるフィールドと属性、それぞれの値を持つ人数です。',
  },
  'people.attribute.type.string': { en: 'text', ko: '텍스트', ja: '文字列' },
  'people.attribute.type.number': { en: 'number', ko: '숫자', ja: '数値' },
  'people.attribute.type.boolean': { en: 'yes or no', ko: '예/아니요', ja: 'はい・いいえ' },
  'people.attribute.type.time': { en: 'date', ko: '날짜', ja: '日付' },
  'people.attribute.type.array': { en: 'list', ko: '목록', ja: 'リスト' },
  'people.attribute.type.object': { en: 'object', ko: '객체', ja: 'オブジェクト' },
  'people.attribute.type.objects': { en: 'list of objects', ko: '객체 목록', ja: 'オブジェクトのリスト' },

  // Import: choose
  'importPage.title': { en: 'Import people', ko: '사용자 가져오기', ja: 'ユーザーをインポート' },
  'importPage.step.choose': { en: 'Choose a file', ko: '파일 선택', ja: 'ファイルを選択' },
  'importPage.step.check': { en: 'Check it', ko: '확인', ja: '確認' },
  'importPage.step.done': { en: 'Done', ko: '완료', ja: '完了' },
  'importPage.steps': { en: 'Steps of the import', ko: '가져오기 단계', ja: 'インポートの手順' },
  'importPage.drop': {
    en: 'Drop a CSV or NDJSON file here',
    ko: 'CSV 또는 NDJSON 파일을 여기에 놓으세요',
    ja: 'ここに CSV・NDJSON ファイルをドロップ',
  },
  'importPage.choose': { en: 'Choose a file', ko: '파일 선택', ja: 'ファイルを選択' },
  'importPage.rule.header': {
    en: 'CSV: the first line names the columns, each other line is one person. NDJSON: each line is one person, a JSON object.',
    ko: 'CSV: 첫 줄은 열 이름이고, 나머지는 한 줄에 한 사용자입니다. NDJSON: 한 줄이 한 사용자를 나타내는 JSON 객체입니다.',
    ja: 'CSV：1 行目は列名、2 行目以降は 1 行に 1 人です。NDJSON：1 行が 1 人を表す JSON オブジェクトです。',
  },
  'importPage.rule.identifier': {
    en: 'At least one column says who it is: external ID, e-mail, phone or mobile ID.',
    ko: '외부 ID, 이메일, 전화번호, 모바일 ID 중 하나 이상의 열이 필요합니다.',
    ja: '外部 ID、メール、電話番号、モバイル ID のうち少なくとも 1 列が必要です。',
  },
  'importPage.rule.encoding': {
    en: 'UTF-8, CP949 and Shift_JIS; commas, semicolons or tabs; up to 512 MB.',
    ko: 'UTF-8, CP949, Shift_JIS 인코딩과 쉼표, 세미콜론, 탭 구분을 지원하며 최대 512MB입니다.',
    ja: 'UTF-8、CP949、Shift_JIS と、カンマ・セミコロン・タブ区切りに対応し、最大 512 MB です。',
  },
  'importPage.rule.private': {
    en: 'The file stays on this computer. Nobody is imported before you say so.',
    ko: '파일은 이 컴퓨터에만 있습니다. 확인하기 전에는 아무도 가져오지 않습니다.',
    ja: 'ファイルはこのコンピューターから出ません。確定するまで誰もインポートされません。',
  },
  'importPage.reading': { en: 'Reading “{{name}}”', ko: '“{{name}}” 읽는 중', ja: '「{{name}}」を読み込み中' },
  'importPage.reading.of': {
    en: '{{done}} of {{total}}',
    ko: '{{total}} 중 {{done}}',
    ja: '{{total}} 中 {{done}}',
  },
  'importPage.checking': {
    en: 'Checking every row of “{{name}}”',
    ko: '“{{name}}”의 모든 행을 확인하는 중',
    ja: '「{{name}}」のすべての行を確認中',
  },
  'importPage.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'importPage.another': { en: 'Choose another file', ko: '다른 파일 선택', ja: '別のファイルを選択' },
  'importPage.severalFiles': {
    en: 'One file at a time. Nothing was read.',
    ko: '파일은 한 번에 하나만 가져올 수 있습니다. 아무것도 읽지 않았습니다.',
    ja: 'ファイルは 1 つずつ選んでください。何も読み込んでいません。',
  },
  // Import: check
  'importPage.size': { en: 'Size', ko: '크기', ja: 'サイズ' },
  'importPage.encoding': { en: 'Encoding', ko: '인코딩', ja: '文字コード' },
  'importPage.encoding.utf-8': { en: 'UTF-8', ko: 'UTF-8', ja: 'UTF-8' },
  'importPage.encoding.cp949': {
    en: 'CP949 (Korean Windows)',
    ko: 'CP949(한국어 Windows)',
    ja: 'CP949（韓国語 Windows）',
  },
  'importPage.encoding.shift_jis': {
    en: 'Shift_JIS (Japanese Windows)',
    ko: 'Shift_JIS(일본어 Windows)',
    ja: 'Shift_JIS（日本語 Windows）',
  },
  'importPage.encoding.detected': { en: 'as detected', ko: '자동 감지됨', ja: '自動検出' },
  'importPage.encoding.help': {
    en: 'If names look wrong below, choose another.',
    ko: '아래에서 글자가 깨져 보이면 다른 인코딩을 선택하세요.',
    ja: '下の文字が化けている場合は、別の文字コードを選んでください。',
  },
  'importPage.delimiter': { en: 'Columns are cut at', ko: '열 구분', ja: '列の区切り' },
  'importPage.delimiter.comma': { en: 'commas', ko: '쉼표', ja: 'カンマ' },
  'importPage.delimiter.semicolon': { en: 'semicolons', ko: '세미콜론', ja: 'セミコロン' },
  'importPage.delimiter.tab': { en: 'tabs', ko: '탭', ja: 'タブ' },
  'importPage.form': { en: 'Form', ko: '형식', ja: '形式' },
  'importPage.form.ndjson': {
    en: 'NDJSON, one person a line',
    ko: 'NDJSON, 한 줄에 한 사용자',
    ja: 'NDJSON（1 行に 1 人）',
  },
  'importPage.counts': { en: 'What the import would do', ko: '가져오기 결과 예상', ja: 'インポートの結果予測' },
  'importPage.count.rows': { en: 'rows in the file', ko: '파일의 행', ja: 'ファイルの行' },
  'importPage.count.usable': { en: 'usable', ko: '사용 가능', ja: '取り込み可能' },
  'importPage.count.adds': { en: 'new people', ko: '새 사용자', ja: '新しいユーザー' },
  'importPage.count.changes': { en: 'people changed', ko: '변경되는 사용자', ja: '更新されるユーザー' },
  'importPage.count.errors': { en: 'left out', ko: '제외', ja: '除外' },
  'importPage.columns': { en: 'Where each column goes', ko: '열 지정', ja: '列の割り当て' },
  'importPage.columns.about': {
    en: 'Guessed from the header. Examples are from your file, shown as they are.',
    ko: '머리글로 추정한 결과입니다. 예시는 파일의 값을 그대로 보여 줍니다.',
    ja: '見出しから推測しました。例はファイルの値をそのまま表示しています。',
  },
  'importPage.columns.header': { en: 'Column', ko: '열', ja: '列' },
  'importPage.columns.target': { en: 'Goes to', ko: '저장 위치', ja: '割り当て先' },
  'importPage.columns.examples': { en: 'First rows', ko: '처음 몇 행', ja: '最初の数行' },
  'importPage.columns.unnamed': { en: 'Column {{place}}', ko: '{{place}}번째 열', ja: '{{place}} 列目' },
  'importPage.columns.targetOf': {
    en: 'Where “{{column}}” goes',
    ko: '“{{column}}” 열의 저장 위치',
    ja: '「{{column}}」の割り当て先',
  },
  'importPage.columns.emptyCell': { en: 'empty', ko: '비어 있음', ja: '空' },
  'importPage.target.idfa': { en: 'Mobile ID, iOS (IDFA)', ko: '모바일 ID, iOS(IDFA)', ja: 'モバイル ID・iOS（IDFA）' },
  'importPage.target.gaid': {
    en: 'Mobile ID, Android (GAID)',
    ko: '모바일 ID, Android(GAID)',
    ja: 'モバイル ID・Android（GAID）',
  },
  'importPage.target.attribute': {
    en: 'Attribute “{{name}}”',
    ko: '속성 “{{name}}”',
    ja: '属性「{{name}}」',
  },
  'importPage.target.new': { en: 'New attribute…', ko: '새 속성…', ja: '新しい属性…' },
  'importPage.target.nameOf': {
    en: 'Name of the attribute that “{{column}}” becomes',
    ko: '“{{column}}” 열을 저장할 속성 이름',
    ja: '「{{column}}」を保存する属性の名前',
  },
  'importPage.target.name.help': {
    en: 'Enter keeps the name, Escape leaves the column as it was.',
    ko: 'Enter 키로 이름을 확정하고 Esc 키로 취소합니다.',
    ja: 'Enter で名前を確定、Esc で取り消します。',
  },
  'importPage.target.name.missing': {
    en: 'Type a name for the attribute.',
    ko: '속성 이름을 입력하세요.',
    ja: '属性の名前を入力してください。',
  },
  'importPage.target.name.letters': {
    en: 'A name cannot hold straight quotes ("), backslashes or control characters. Leave them out.',
    ko: '이름에 큰따옴표("), 백슬래시, 제어 문자를 쓸 수 없습니다. 빼고 입력하세요.',
    ja: '名前に半角の二重引用符（"）、バックスラッシュ、制御文字は使えません。取り除いてください。',
  },
  'importPage.target.name.too-long': {
    en: 'A name can be 255 characters long. Shorten it.',
    ko: '이름은 255자까지 가능합니다. 줄여 주세요.',
    ja: '名前は 255 文字までです。短くしてください。',
  },
  'importPage.target.name.is-field': {
    en: 'That is the name of a standard field. Choose the field from the list, or type another name.',
    ko: '기본 필드의 이름입니다. 목록에서 필드를 선택하거나 다른 이름을 입력하세요.',
    ja: '標準フィールドの名前です。一覧からフィールドを選ぶか、別の名前を入力してください。',
  },
  'importPage.target.unnamed': {
    en: 'Finish the name for “{{column}}” first.',
    ko: '먼저 “{{column}}” 열의 이름을 확정하세요.',
    ja: '先に「{{column}}」の名前を確定してください。',
  },
  'importPage.target.consent': {
    en: 'Consent for {{partner}}',
    ko: '{{partner}} 동의',
    ja: '{{partner}} への同意',
  },
  'importPage.target.skip': { en: 'Skip this column', ko: '이 열 건너뛰기', ja: 'この列を読み飛ばす' },
  'importPage.target.twice': {
    en: 'Also goes there: “{{column}}”. Send one of them elsewhere.',
    ko: '“{{column}}” 열도 같은 항목입니다. 하나를 다른 항목으로 바꾸세요.',
    ja: '「{{column}}」も同じ割り当て先です。どちらかを変更してください。',
  },
  'importPage.noIdentifier': {
    en: 'No column says who the people are. Send one to external ID, e-mail, phone or mobile ID.',
    ko: '누구인지 알 수 있는 열이 없습니다. 열 하나를 외부 ID, 이메일, 전화번호 또는 모바일 ID로 지정하세요.',
    ja: '誰のデータかを示す列がありません。1 列を外部 ID、メール、電話番号、モバイル ID のいずれかに割り当ててください。',
  },
  'importPage.errors': {
    en: { one: '{{count}} row cannot be used', other: '{{count}} rows cannot be used' },
    ko: '{{count}}개 행을 사용할 수 없습니다',
    ja: '{{count}} 行は取り込めません',
  },
  'importPage.errors.about': {
    en: 'Such rows are left out; the others come in. To have them too, correct the file and choose it again.',
    ko: '이 행은 제외하고 나머지를 가져옵니다. 함께 가져오려면 파일을 고친 뒤 다시 선택하세요.',
    ja: 'これらを除いて取り込みます。含めたい場合は、ファイルを直してから選び直してください。',
  },
  'importPage.errors.first': {
    en: 'The first {{shown}} are listed.',
    ko: '처음 {{shown}}개만 표시합니다.',
    ja: '最初の {{shown}} 件を表示しています。',
  },
  'importPage.errors.more': {
    en: { one: 'Show {{count}} more line', other: 'Show {{count}} more lines' },
    ko: '{{count}}개 줄 더 보기',
    ja: 'さらに {{count}} 行を表示',
  },
  'importPage.errors.line': { en: 'Line {{line}}', ko: '{{line}}번째 줄', ja: '{{line}} 行目' },
  'importPage.errors.none': {
    en: 'Every row can be used.',
    ko: '모든 행을 사용할 수 있습니다.',
    ja: 'すべての行を取り込めます。',
  },
  'importPage.commit': {
    en: { one: 'Import {{count}} person', other: 'Import {{count}} people' },
    ko: '{{count}}명 가져오기',
    ja: '{{count}} 人をインポート',
  },
  'importPage.commit.nobody': { en: 'Import', ko: '가져오기', ja: 'インポート' },
  'importPage.notYet': {
    en: 'Nothing has been imported yet.',
    ko: '아직 아무것도 가져오지 않았습니다.',
    ja: 'まだ何もインポートしていません。',
  },
  'importPage.whole': {
    en: 'An import can be undone for 30 days. What you know about a person stays where the file says nothing.',
    ko: '가져온 뒤 30일 동안 실행 취소할 수 있습니다. 파일에 값이 없는 항목은 기존 값을 유지합니다.',
    ja: 'インポートは 30 日間取り消せます。ファイルに値がない項目は、今の値が残ります。',
  },

  // Import: done
  'importPage.done': {
    en: { one: '{{count}} person imported', other: '{{count}} people imported' },
    ko: '{{count}}명을 가져왔습니다',
    ja: '{{count}} 人をインポートしました',
  },
  'importPage.done.added': { en: 'added', ko: '추가됨', ja: '追加' },
  'importPage.done.changed': { en: 'changed', ko: '변경됨', ja: '更新' },
  'importPage.done.refused': { en: 'rows left out', ko: '제외된 행', ja: '除外した行' },
  'importPage.done.segment': {
    en: 'They are a segment now, ready for a canvas.',
    ko: '바로 캔버스에 쓸 수 있는 세그먼트가 되었습니다.',
    ja: 'すぐにキャンバスで使えるセグメントになりました。',
  },
  'importPage.done.open': { en: 'Open the segment', ko: '세그먼트 열기', ja: 'セグメントを開く' },
  'importPage.done.people': { en: 'See the people', ko: '사용자 보기', ja: 'ユーザーを見る' },
  'importPage.done.again': { en: 'Import another file', ko: '다른 파일 가져오기', ja: '別のファイルをインポート' },

  // Import: under way, and what there was
  'importPage.importing': {
    en: 'Importing “{{name}}”',
    ko: '“{{name}}” 가져오는 중',
    ja: '「{{name}}」をインポート中',
  },
  'importPage.importing.of': {
    en: '{{done}} of {{total}} rows',
    ko: '{{total}}행 중 {{done}}행',
    ja: '{{total}} 行中 {{done}} 行',
  },
  'importPage.importing.about': {
    en: 'You can go on working meanwhile. If it is stopped, everything that has come in is taken back.',
    ko: '그동안 다른 작업을 해도 됩니다. 중지하면 가져온 내용을 모두 되돌립니다.',
    ja: 'その間もほかの作業を続けられます。中止すると、取り込んだ内容はすべて元に戻ります。',
  },
  'importPage.stop': { en: 'Stop and take back', ko: '중지하고 되돌리기', ja: '中止して元に戻す' },
  'importPage.stopping': {
    en: 'Taking back what came in of “{{name}}”',
    ko: '“{{name}}”에서 가져온 내용을 되돌리는 중',
    ja: '「{{name}}」から取り込んだ内容を元に戻しています',
  },
  'importPage.history': { en: 'Earlier imports', ko: '가져오기 기록', ja: 'インポートの履歴' },
  'importPage.history.counts': {
    en: '{{added}} added, {{changed}} changed',
    ko: '추가 {{added}}명, 변경 {{changed}}명',
    ja: '追加 {{added}} 人、更新 {{changed}} 人',
  },
  'importPage.history.people': {
    en: { one: '{{count}} person', other: '{{count}} people' },
    ko: '{{count}}명',
    ja: '{{count}} 人',
  },
  'importPage.history.refused': {
    en: { one: '{{count}} row left out', other: '{{count}} rows left out' },
    ko: '제외된 행 {{count}}개',
    ja: '除外した行 {{count}} 行',
  },
  'importPage.history.state.underway': { en: 'Under way', ko: '진행 중', ja: '進行中' },
  'importPage.history.state.undoing': { en: 'Being taken back', ko: '되돌리는 중', ja: '元に戻しています' },
  'importPage.history.undone': {
    en: '“{{name}}” undone',
    ko: '“{{name}}” 실행 취소됨',
    ja: '「{{name}}」を取り消しました',
  },
  'importPage.history.state.undone': { en: 'Undone', ko: '실행 취소됨', ja: '取り消し済み' },
  'importPage.history.state.stopped': {
    en: 'Stopped and taken back',
    ko: '중지되어 되돌림',
    ja: '中止して元に戻しました',
  },
  'importPage.history.undo': { en: 'Undo import', ko: '가져오기 실행 취소', ja: 'インポートを取り消す' },
  'importPage.history.undoOf': {
    en: 'Undo import of “{{name}}”',
    ko: '“{{name}}” 가져오기 실행 취소',
    ja: '「{{name}}」のインポートを取り消す',
  },
  'importPage.history.keep': { en: 'Keep it', ko: '그대로 두기', ja: 'このままにする' },
  'importPage.history.ask': {
    en: 'Undo the import of “{{name}}”?',
    ko: '“{{name}}” 가져오기를 실행 취소할까요?',
    ja: '「{{name}}」のインポートを取り消しますか？',
  },
  'importPage.history.ask.about': {
    en: 'People it added ({{added}}) are erased, and removed from partners’ audiences. People it changed ({{changed}}) are as before again.',
    ko: '추가된 {{added}}명을 삭제하고 파트너 오디언스에서도 제거합니다. 변경된 {{changed}}명은 이전 값으로 되돌립니다.',
    ja: '追加した {{added}} 人を消去し、パートナーのオーディエンスからも削除します。更新した {{changed}} 人は前の値に戻します。',
  },
  'importPage.history.ask.kept': {
    en: 'Whoever is known for more by now, and whatever was changed since, stays.',
    ko: '그 뒤 다른 정보가 더해진 사용자와 그 뒤 변경된 값은 유지합니다.',
    ja: 'その後ほかの情報が加わったユーザーと、その後変更された値は残ります。',
  },
  'importPage.history.undone.counts': {
    en: 'Taken back {{at}}: {{removed}} removed, {{restored}} as before',
    ko: '{{at}} 되돌림: {{removed}}명 삭제, {{restored}}명 복원',
    ja: '{{at}} に元に戻しました：削除 {{removed}} 人、復元 {{restored}} 人',
  },
  'importPage.history.kept': {
    en: {
      one: '{{count}} person it added stays: more is known of them by now (an event, a purchase, another name or a change)',
      other:
        '{{count}} people it added stay: more is known of them by now (an event, a purchase, another name or a change)',
    },
    ko: '추가된 {{count}}명은 유지: 그 뒤 다른 정보(이벤트, 구매, 별칭, 변경)가 더해졌습니다',
    ja: '追加した {{count}} 人は残りました：その後ほかの情報（イベント、購入、エイリアス、変更）が加わっています',
  },
  'importPage.history.keptChanges': {
    en: {
      one: '{{count}} person keeps a value that was changed again since',
      other: '{{count}} people keep a value that was changed again since',
    },
    ko: '{{count}}명은 그 뒤 다시 변경된 값을 유지합니다',
    ja: '{{count}} 人は、その後再び変更された値が残っています',
  },

  'error.import-file-unreadable': {
    en: '“{{name}}” could not be read from the disk.',
    ko: '“{{name}}” 파일을 디스크에서 읽지 못했습니다.',
    ja: '「{{name}}」をディスクから読み取れませんでした。',
  },
  'error.import-file-unreadable.fix': {
    en: 'It may have been moved or changed meanwhile. Choose it again.',
    ko: '그 사이 이동되었거나 변경되었을 수 있습니다. 다시 선택하세요.',
    ja: '途中で移動または変更された可能性があります。もう一度選んでください。',
  },
})
