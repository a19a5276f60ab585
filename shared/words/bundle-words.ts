// Words of bundles: a canvas with its segments and scenarios in one file, what is left out of it, and what is asked when one comes.
import { wordTable } from './word-table.ts'

export const bundleWords = wordTable({
  'bundle.export': {
    en: 'Save with segments and scenarios…',
    ko: '세그먼트·시나리오와 함께 저장…',
    ja: 'セグメント・シナリオごと保存…',
  },
  'bundle.export.title': { en: 'Hand on “{{name}}”', ko: '“{{name}}” 전달', ja: '「{{name}}」を渡す' },
  'bundle.export.about': {
    en: 'One file with the canvas, the segments it uses and its saved scenarios. Whoever opens it sees first what it would bring.',
    ko: '캔버스, 사용하는 세그먼트, 저장된 시나리오를 파일 하나에 담습니다. 받는 사람은 무엇이 들어오는지 먼저 확인합니다.',
    ja: 'キャンバスと、使用するセグメント、保存済みのシナリオを 1 つのファイルにまとめます。開く人は、何が追加されるかを先に確認できます。',
  },
  'bundle.export.never': {
    en: 'Nobody and no secret goes along: no people, no sign-ins, no keys. Of a webhook only its host and the names of its headers are kept; values that are a person’s and anything that looks like an e-mail address, a phone number or a key are taken out of filters, settings and texts.',
    ko: '사람 정보와 비밀 정보는 들어가지 않습니다. 사용자, 로그인, 키는 제외됩니다. 웹훅은 호스트와 헤더 이름만 남고, 개인을 가리키는 값과 이메일·전화번호·키처럼 보이는 내용은 필터, 설정, 텍스트에서 제거됩니다.',
    ja: '個人情報や秘密情報は含まれません。ユーザー、サインイン、キーは入りません。Webhook はホストとヘッダー名だけが残り、個人を示す値や、メールアドレス・電話番号・キーのように見えるものは、フィルター・設定・テキストから取り除かれます。',
  },
  'bundle.export.save': { en: 'Save the file', ko: '파일 저장', ja: 'ファイルを保存' },
  'bundle.export.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'bundle.export.close': { en: 'Close', ko: '닫기', ja: '閉じる' },
  'bundle.export.saved': { en: 'Saved: {{file}}', ko: '저장됨: {{file}}', ja: '保存しました: {{file}}' },
  'bundle.holds.steps': {
    en: { one: '{{count}} step', other: '{{count}} steps' },
    ko: '단계 {{count}}개',
    ja: 'ステップ {{count}} 個',
  },
  'bundle.holds.segments': {
    en: { one: '{{count}} segment', other: '{{count}} segments' },
    ko: '세그먼트 {{count}}개',
    ja: 'セグメント {{count}} 個',
  },
  'bundle.holds.scenarios': {
    en: { one: '{{count}} scenario', other: '{{count}} scenarios' },
    ko: '시나리오 {{count}}개',
    ja: 'シナリオ {{count}} 個',
  },
  'bundle.holds.leftOut': {
    en: { one: '{{count}} place was left out', other: '{{count}} places were left out' },
    ko: '제외된 항목 {{count}}개',
    ja: '含めなかった箇所 {{count}} 件',
  },
  'bundle.open': { en: 'Open a file…', ko: '파일 열기…', ja: 'ファイルを開く…' },
  'bundle.open.title': { en: 'Open a file', ko: '파일 열기', ja: 'ファイルを開く' },
  'bundle.open.about': {
    en: 'A canvas file, or a canvas handed on with its segments and scenarios.',
    ko: '캔버스 파일 또는 세그먼트·시나리오와 함께 전달된 캔버스를 엽니다.',
    ja: 'キャンバスファイル、またはセグメント・シナリオごと渡されたキャンバスを開きます。',
  },
  'bundle.open.choose': { en: 'Choose a file…', ko: '파일 선택…', ja: 'ファイルを選択…' },
  'bundle.title': { en: 'Bring in “{{name}}”', ko: '“{{name}}” 가져오기', ja: '「{{name}}」を取り込む' },
  'bundle.about': {
    en: 'Nothing has changed yet. See what comes, settle what is not the same here, and bring it in as a whole; you can take it back.',
    ko: '아직 아무것도 바뀌지 않았습니다. 들어올 내용을 확인하고 다른 점을 정한 뒤 한꺼번에 가져옵니다. 되돌릴 수도 있습니다.',
    ja: 'まだ何も変わっていません。追加される内容を確認し、こちらと違う点を決めてから、まとめて取り込みます。後で取り消せます。',
  },
  'bundle.looking': { en: 'Looking into the file…', ko: '파일을 살펴보는 중…', ja: 'ファイルを確認しています…' },
  'bundle.canvas': { en: 'Canvas', ko: '캔버스', ja: 'キャンバス' },
  'bundle.name': { en: 'Name of the canvas', ko: '캔버스 이름', ja: 'キャンバスの名前' },
  'bundle.name.empty': { en: 'Give it a name.', ko: '이름을 입력하세요.', ja: '名前を入力してください。' },
  'bundle.clash': {
    en: 'You have a canvas of this name',
    ko: '같은 이름의 캔버스가 있습니다',
    ja: '同じ名前のキャンバスがあります',
  },
  'bundle.clash.beside': { en: 'Keep both', ko: '둘 다 유지', ja: '両方を残す' },
  'bundle.clash.replace': { en: 'Replace mine', ko: '내 것을 교체', ja: '自分のものを置き換える' },
  'bundle.clash.replaced': {
    en: 'Yours goes to the trash, where it stays for 30 days.',
    ko: '내 캔버스는 휴지통으로 이동하고 30일 동안 보관됩니다.',
    ja: '自分のキャンバスはゴミ箱に移り、30 日間残ります。',
  },
  'bundle.clash.running': {
    en: 'Yours is running. Stop it first to replace it.',
    ko: '내 캔버스가 실행 중입니다. 교체하려면 먼저 중지하세요.',
    ja: '自分のキャンバスが実行中です。置き換えるには先に停止してください。',
  },
  'bundle.segments': { en: 'Segments', ko: '세그먼트', ja: 'セグメント' },
  'bundle.segments.same': {
    en: 'Already here and the same: {{names}}',
    ko: '이미 있고 내용도 같음: {{names}}',
    ja: 'すでにあり、内容も同じ: {{names}}',
  },
  'bundle.segment.new': { en: 'Not here yet', ko: '아직 없음', ja: 'まだありません' },
  'bundle.segment.differs': {
    en: 'You have “{{name}}”, and it means something else',
    ko: '“{{name}}” 세그먼트가 있지만 조건이 다릅니다',
    ja: '「{{name}}」がありますが、条件が違います',
  },
  'bundle.segment.missing': {
    en: 'Only its name came along: it was made of an imported file, or was gone',
    ko: '이름만 전달됨: 가져온 파일로 만들어졌거나 삭제된 세그먼트입니다',
    ja: '名前だけが渡されました。取り込んだファイルから作られたか、削除されたものです',
  },
  'bundle.segment.nameless': { en: 'A deleted segment', ko: '삭제된 세그먼트', ja: '削除されたセグメント' },
  'bundle.segment.choice': { en: 'What to do with “{{name}}”', ko: '“{{name}}” 처리', ja: '「{{name}}」の扱い' },
  'bundle.segment.add': { en: 'Add as “{{name}}”', ko: '“{{name}}”(으)로 추가', ja: '「{{name}}」として追加' },
  'bundle.segment.mine': { en: 'Use my “{{name}}”', ko: '내 “{{name}}” 사용', ja: '自分の「{{name}}」を使う' },
  'bundle.segment.replace': {
    en: 'Change my “{{name}}” to this',
    ko: '내 “{{name}}”의 조건을 이것으로 변경',
    ja: '自分の「{{name}}」をこの条件に変える',
  },
  'bundle.segment.replace.used': {
    en: 'Also changes for: {{names}}',
    ko: '함께 바뀌는 곳: {{names}}',
    ja: '次でも変わります: {{names}}',
  },
  'bundle.segment.leave': {
    en: 'Decide later: nobody is in it until then',
    ko: '나중에 결정: 그때까지 해당자가 없습니다',
    ja: '後で決める: それまで該当者はいません',
  },
  'bundle.syncs': { en: 'Where it syncs to', ko: '동기화 위치', ja: '同期先' },
  'bundle.sync.was': {
    en: '{{account}} › {{audience}}',
    ko: '{{account}} › {{audience}}',
    ja: '{{account}} › {{audience}}',
  },
  'bundle.sync.open': { en: 'not chosen', ko: '선택 안 됨', ja: '未選択' },
  'bundle.sync.here': { en: 'Here', ko: '있음', ja: 'あります' },
  'bundle.sync.noPartner': {
    en: 'You are not connected to {{partner}}. Bring it in now and choose in the step once you are.',
    ko: '{{partner}}에 연결되어 있지 않습니다. 지금 가져온 뒤 연결하고 단계에서 선택하세요.',
    ja: '{{partner}} に接続していません。今取り込んで、接続後にステップで選べます。',
  },
  'bundle.sync.account': { en: 'Ad account', ko: '광고 계정', ja: '広告アカウント' },
  'bundle.sync.audience': { en: 'Audience', ko: '오디언스', ja: 'オーディエンス' },
  'bundle.sync.later': { en: 'Choose later', ko: '나중에 선택', ja: '後で選ぶ' },
  'bundle.scenarios': { en: 'Scenarios', ko: '시나리오', ja: 'シナリオ' },
  'bundle.leftOut': {
    en: 'To be filled in again',
    ko: '다시 입력할 항목',
    ja: '入力し直す項目',
  },
  'bundle.leftOut.webhook': {
    en: {
      one: 'Address, headers and body of {{count}} webhook',
      other: 'Address, headers and body of {{count}} webhooks',
    },
    ko: '웹훅 {{count}}개의 주소, 헤더, 본문',
    ja: 'Webhook {{count}} 件のアドレス、ヘッダー、本文',
  },
  'bundle.leftOut.sample-call': {
    en: 'Values of the sample API call',
    ko: '예시 API 호출의 값',
    ja: 'API 呼び出し例の値',
  },
  'bundle.leftOut.identity': {
    en: {
      one: 'A value that is a person’s, in {{count}} place',
      other: 'Values that are a person’s, in {{count}} places',
    },
    ko: '개인을 가리키는 값 ({{count}}곳)',
    ja: '個人を示す値（{{count}} か所）',
  },
  'bundle.leftOut.text': {
    en: {
      one: 'A text that held an e-mail address, a phone number or a key, in {{count}} place',
      other: 'Texts that held an e-mail address, a phone number or a key, in {{count}} places',
    },
    ko: '이메일, 전화번호 또는 키가 들어 있던 텍스트 ({{count}}곳)',
    ja: 'メールアドレス、電話番号、キーが含まれていたテキスト（{{count}} か所）',
  },
  'bundle.leftOut.import': {
    en: 'Segments made of an imported file',
    ko: '가져온 파일로 만든 세그먼트',
    ja: '取り込んだファイルから作ったセグメント',
  },
  'bundle.leftOut.settings': {
    en: {
      one: 'Settings of {{count}} step that could not be read',
      other: 'Settings of {{count}} steps that could not be read',
    },
    ko: '읽을 수 없던 단계 {{count}}개의 설정',
    ja: '読み取れなかったステップ {{count}} 個の設定',
  },
  'bundle.leftOut.people-file': {
    en: 'The file of people a scenario plays with',
    ko: '시나리오에 쓰는 사용자 파일',
    ja: 'シナリオで使うユーザーのファイル',
  },
  'bundle.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'bundle.bring': { en: 'Bring in', ko: '가져오기', ja: '取り込む' },
  'bundle.brought': {
    en: '“{{name}}” is here.',
    ko: '“{{name}}”을(를) 가져왔습니다.',
    ja: '「{{name}}」を取り込みました。',
  },
  'bundle.undo': { en: 'Undo', ko: '실행 취소', ja: '元に戻す' },
  'bundle.takenBack': {
    en: 'Taken back: what came is in the trash, and what it replaced is as it was.',
    ko: '되돌렸습니다. 가져온 것은 휴지통에 있고, 바뀐 것은 원래대로입니다.',
    ja: '取り消しました。取り込んだものはゴミ箱に、置き換えたものは元どおりです。',
  },
})
