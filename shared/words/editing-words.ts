// Words of editing a canvas beyond single steps: clipboard, bypass, arranging, finding, groups, notes, what the journey says.
import { wordTable } from './word-table.ts'

export const editingWords = wordTable({
  // Menus
  'editing.copy': { en: 'Copy', ko: '복사', ja: 'コピー' },
  'editing.cut': { en: 'Cut', ko: '잘라내기', ja: '切り取り' },
  'editing.paste': { en: 'Paste', ko: '붙여넣기', ja: '貼り付け' },
  'editing.duplicate': { en: 'Duplicate', ko: '복제', ja: '複製' },
  'editing.bypass': { en: 'Bypass', ko: '건너뛰기', ja: 'バイパス' },
  'editing.unbypass': { en: 'End bypass', ko: '건너뛰기 해제', ja: 'バイパスを解除' },
  'editing.bypassed': { en: 'Bypassed', ko: '건너뜀', ja: 'バイパス中' },
  'editing.deleteBranch': { en: 'Delete branch', ko: '분기 삭제', ja: '分岐を削除' },
  'editing.deleteClosing': { en: 'Delete and close the gap', ko: '삭제하고 간격 메우기', ja: '削除して間を詰める' },
  'editing.upstream': { en: 'Select everything before', ko: '앞쪽 모두 선택', ja: '前をすべて選択' },
  'editing.downstream': { en: 'Select everything after', ko: '뒤쪽 모두 선택', ja: '後をすべて選択' },
  'editing.selectAll': { en: 'Select all', ko: '모두 선택', ja: 'すべて選択' },
  'editing.retarget': { en: 'Lead to another step…', ko: '다른 단계로 연결…', ja: '別のステップへつなぐ…' },
  'editing.nameWay': { en: 'Name this way out…', ko: '이 경로의 이름…', ja: 'この経路に名前を付ける…' },
  'editing.nameWay.label': { en: 'Name of the way out', ko: '경로 이름', ja: '経路の名前' },
  'editing.nameWay.help': {
    en: 'Shown on the link. Left empty, it is called as its step calls it.',
    ko: '연결 위에 표시됩니다. 비워 두면 단계가 정한 이름으로 표시됩니다.',
    ja: 'リンクの上に表示されます。空欄の場合はステップでの名前になります。',
  },
  'editing.removeLink': { en: 'Remove link', ko: '연결 제거', ja: 'リンクを削除' },
  'editing.addHere': { en: 'Add a step here…', ko: '여기에 단계 추가…', ja: 'ここにステップを追加…' },
  'editing.menu.link': { en: 'Actions for this link', ko: '이 연결 작업', ja: 'このリンクの操作' },
  'editing.menu.canvas': { en: 'Actions for the canvas', ko: '캔버스 작업', ja: 'キャンバスの操作' },
  'editing.menu.selection': {
    en: { one: 'Actions for {{count}} step', other: 'Actions for {{count}} steps' },
    ko: '단계 {{count}}개 작업',
    ja: 'ステップ {{count}} 個の操作',
  },
  'editing.align.left': { en: 'Align left edges', ko: '왼쪽 맞춤', ja: '左揃え' },
  'editing.align.center': { en: 'Align centres', ko: '가로 가운데 맞춤', ja: '左右中央揃え' },
  'editing.align.right': { en: 'Align right edges', ko: '오른쪽 맞춤', ja: '右揃え' },
  'editing.align.top': { en: 'Align top edges', ko: '위쪽 맞춤', ja: '上揃え' },
  'editing.align.middle': { en: 'Align middles', ko: '세로 가운데 맞춤', ja: '上下中央揃え' },
  'editing.align.bottom': { en: 'Align bottom edges', ko: '아래쪽 맞춤', ja: '下揃え' },
  'editing.spread.across': { en: 'Distribute across', ko: '가로 간격 같게', ja: '左右に等間隔' },
  'editing.spread.down': { en: 'Distribute down', ko: '세로 간격 같게', ja: '上下に等間隔' },
  'editing.tidy.down': { en: 'Tidy layout, top to bottom', ko: '위에서 아래로 정리', ja: '上から下へ整列' },
  'editing.tidy.across': { en: 'Tidy layout, left to right', ko: '왼쪽에서 오른쪽으로 정리', ja: '左から右へ整列' },
  'editing.tidySelection': { en: 'Tidy the selection', ko: '선택 항목 정리', ja: '選択範囲を整列' },

  // Command palette
  'editing.commands': { en: 'All commands', ko: '모든 명령', ja: 'すべてのコマンド' },
  'editing.commands.search': { en: 'What would you like to do?', ko: '무엇을 할까요?', ja: '何をしますか' },
  'editing.commands.none': {
    en: 'No command is called “{{query}}”.',
    ko: '“{{query}}” 명령이 없습니다.',
    ja: '「{{query}}」というコマンドはありません。',
  },
  'editing.commands.canvas': { en: 'Canvas', ko: '캔버스', ja: 'キャンバス' },
  'editing.commands.selection': { en: 'Selection', ko: '선택 항목', ja: '選択中のステップ' },

  // Find
  'editing.find.status.error': { en: 'with errors', ko: '오류 있음', ja: 'エラーあり' },
  'editing.find.status.warning': { en: 'with warnings', ko: '경고 있음', ja: '警告あり' },
  'editing.find.status.attention': { en: 'needs attention', ko: '확인 필요', ja: '要確認' },
  'editing.find.count': {
    en: { one: '{{count}} of {{total}} steps', other: '{{count}} of {{total}} steps' },
    ko: '단계 {{total}}개 중 {{count}}개',
    ja: 'ステップ {{total}} 個中 {{count}} 個',
  },
  'editing.find.help': {
    en: 'Search by name, kind, partner or status. Enter goes to the step; F3 goes to the next match afterwards.',
    ko: '이름, 종류, 파트너, 상태로 검색합니다. Enter로 단계로 이동하고, 그다음에는 F3으로 다음 결과로 이동합니다.',
    ja: '名前、種類、パートナー、状態で検索します。Enter でそのステップへ、その後は F3 で次の結果へ移動します。',
  },

  // Said
  'editing.said.copied': {
    en: { one: '{{count}} item copied.', other: '{{count}} items copied.' },
    ko: '{{count}}개 항목을 복사했습니다.',
    ja: '{{count}} 個の項目をコピーしました。',
  },
  'editing.said.cut': {
    en: { one: '{{count}} item cut.', other: '{{count}} items cut.' },
    ko: '{{count}}개 항목을 잘라냈습니다.',
    ja: '{{count}} 個の項目を切り取りました。',
  },
  'editing.said.pasted': {
    en: { one: '{{count}} item pasted.', other: '{{count}} items pasted.' },
    ko: '{{count}}개 항목을 붙여넣었습니다.',
    ja: '{{count}} 個の項目を貼り付けました。',
  },
  'editing.said.duplicated': {
    en: { one: '{{count}} item duplicated.', other: '{{count}} items duplicated.' },
    ko: '{{count}}개 항목을 복제했습니다.',
    ja: '{{count}} 個の項目を複製しました。',
  },
  'editing.said.bypassed': {
    en: {
      one: '{{count}} step is bypassed: people pass through it.',
      other: '{{count}} steps are bypassed: people pass through them.',
    },
    ko: '단계 {{count}}개를 건너뜁니다. 사용자가 그대로 통과합니다.',
    ja: 'ステップ {{count}} 個をバイパスします。ユーザーはそのまま通過します。',
  },
  'editing.said.unbypassed': {
    en: { one: '{{count}} step works again.', other: '{{count}} steps work again.' },
    ko: '단계 {{count}}개가 다시 작동합니다.',
    ja: 'ステップ {{count}} 個が再び動作します。',
  },
  'editing.said.arranged': { en: 'Steps arranged.', ko: '단계를 정렬했습니다.', ja: 'ステップを配置しました。' },
  'editing.said.inLine': {
    en: '{{name}} moved, in line with {{other}}.',
    ko: '{{name}} 단계를 옮겨 {{other}} 단계와 나란히 맞췄습니다.',
    ja: '「{{name}}」を移動し、「{{other}}」と揃えました。',
  },
  'editing.said.inLineBelow': {
    en: '{{name}} moved below {{below}}, in line with {{other}}.',
    ko: '{{name}} 단계를 {{below}} 아래로 옮겨 {{other}} 단계와 나란히 맞췄습니다.',
    ja: '「{{name}}」を「{{below}}」の下に移動し、「{{other}}」と揃えました。',
  },
  'editing.refused.nothingSelected': {
    en: 'Select a step first.',
    ko: '먼저 단계를 선택하세요.',
    ja: '先にステップを選択してください。',
  },
  'editing.refused.foreign': {
    en: 'The clipboard holds no steps of a canvas. Copy steps here or on another canvas, then paste.',
    ko: '클립보드에 캔버스 단계가 없습니다. 이 캔버스나 다른 캔버스에서 단계를 복사한 뒤 붙여넣으세요.',
    ja: 'クリップボードにキャンバスのステップがありません。このキャンバスまたは別のキャンバスでコピーしてから貼り付けてください。',
  },
  'editing.refused.secondEntry': {
    en: 'A canvas has one entry, and this one has it already.',
    ko: '캔버스의 진입 단계는 하나이며, 이 캔버스에는 이미 있습니다.',
    ja: 'エントリーはひとつだけで、このキャンバスにはすでにあります。',
  },
  'editing.refused.clipboard': {
    en: 'The browser does not let the app reach the clipboard. Use {{copy}} and {{paste}} on the drawing.',
    ko: '브라우저가 클립보드 접근을 허용하지 않습니다. 그림에서 {{copy}}, {{paste}} 키를 사용하세요.',
    ja: 'ブラウザーがクリップボードへのアクセスを許可していません。図の上で {{copy}} と {{paste}} を使ってください。',
  },
  'editing.refused.bypass': {
    en: 'An entry or an exit cannot be bypassed.',
    ko: '진입 단계와 종료 단계는 건너뛸 수 없습니다.',
    ja: 'エントリーと終了のステップはバイパスできません。',
  },

  // The journey as sentences
  'journey.view': { en: 'Show the journey as', ko: '여정 보기 방식', ja: 'ジャーニーの表示' },
  'journey.view.tree': { en: 'Outline', ko: '개요', ja: 'アウトライン' },
  'journey.view.text': { en: 'Sentences', ko: '문장', ja: '文章' },
  'journey.copied': {
    en: 'The text is on the clipboard.',
    ko: '텍스트를 클립보드에 복사했습니다.',
    ja: 'テキストをクリップボードにコピーしました。',
  },
  'journey.copy': { en: 'Copy the text', ko: '텍스트 복사', ja: 'テキストをコピー' },
  'journey.first': { en: '{{name}}: {{what}}.', ko: '{{name}}: {{what}}.', ja: '{{name}}：{{what}}。' },
  'journey.then': { en: 'Then {{name}}: {{what}}.', ko: '그다음 {{name}}: {{what}}.', ja: '次に {{name}}：{{what}}。' },
  'journey.bypassed': {
    en: 'Then {{name}}, which is bypassed: people pass through it.',
    ko: '그다음 {{name}} 단계는 건너뛰며, 사용자가 그대로 통과합니다.',
    ja: '次の「{{name}}」はバイパス中で、ユーザーはそのまま通過します。',
  },
  'journey.branch': { en: '{{port}}:', ko: '{{port}}:', ja: '{{port}}：' },
  'journey.joins': {
    en: 'From there people go on at {{name}}.',
    ko: '이후 {{name}} 단계로 이어집니다.',
    ja: 'その後は「{{name}}」に続きます。',
  },
  'journey.group.begins': {
    en: 'Here the group “{{name}}” begins:',
    ko: '여기서 “{{name}}” 그룹이 시작됩니다.',
    ja: 'ここからグループ「{{name}}」です。',
  },
  'journey.group.ends': {
    en: 'Here the group “{{name}}” ends.',
    ko: '여기서 “{{name}}” 그룹이 끝납니다.',
    ja: 'グループ「{{name}}」はここまでです。',
  },
  'journey.nothing': {
    en: 'Nothing follows: people leave the canvas.',
    ko: '다음 단계가 없어 사용자가 캔버스를 나갑니다.',
    ja: '次のステップはなく、ユーザーはキャンバスを離れます。',
  },
  'journey.apart': {
    en: 'Nobody is led to these steps:',
    ko: '다음 단계에는 아무도 도달하지 않습니다.',
    ja: '次のステップには誰も到達しません。',
  },
  'journey.longest': {
    en: 'The longest way through takes {{duration}}.',
    ko: '가장 오래 걸리는 경로는 {{duration}}입니다.',
    ja: '最も長い経路は {{duration}} かかります。',
  },

  // The language names and notes are shown and written in
  'content.title': { en: 'Language of names and notes', ko: '이름과 메모의 언어', ja: '名前とメモの言語' },
  'content.own': {
    en: '{{language}} (as first written)',
    ko: '{{language}} (처음 작성한 언어)',
    ja: '{{language}}（元の言語）',
  },
  'content.missing': {
    en: { one: '{{language}} – {{count}} not written yet', other: '{{language}} – {{count}} not written yet' },
    ko: '{{language}} – 미작성 {{count}}개',
    ja: '{{language}} – 未入力 {{count}} 件',
  },
  'content.said': {
    en: 'Names and notes are shown in {{language}}. What you write now is kept in that language.',
    ko: '이름과 메모를 {{language}}로 표시합니다. 이제 입력하는 내용은 이 언어로 저장됩니다.',
    ja: '名前とメモを{{language}}で表示します。これから入力する内容はこの言語で保存されます。',
  },
  'content.borrowed': {
    en: 'Not written in {{language}} yet; shown as first written',
    ko: '{{language}}로는 아직 작성되지 않아 원래 언어로 표시됩니다',
    ja: '{{language}}ではまだ入力されていないため、元の言語で表示しています',
  },
  'content.next': {
    en: 'Show names and notes in the next language',
    ko: '이름과 메모를 다음 언어로 보기',
    ja: '名前とメモを次の言語で表示',
  },

  // Sticky notes
  'note.add': { en: 'Add a note', ko: '메모 추가', ja: 'メモを追加' },
  'note.label': { en: 'Note', ko: '메모', ja: 'メモ' },
  'note.placeholder': { en: 'Write a note…', ko: '메모를 입력하세요…', ja: 'メモを入力…' },
  'note.help': {
    en: '{{alt}} and arrows move it.',
    ko: '{{alt}}+방향키로 옮깁니다.',
    ja: '{{alt}} + 矢印キーで移動します。',
  },
  'note.menu': { en: 'Actions for this note', ko: '이 메모 작업', ja: 'このメモの操作' },
  'note.delete': { en: 'Delete the note', ko: '메모 삭제', ja: 'メモを削除' },
  'note.added': { en: 'Note added.', ko: '메모를 추가했습니다.', ja: 'メモを追加しました。' },
  'note.moved': { en: 'Note moved.', ko: '메모를 옮겼습니다.', ja: 'メモを移動しました。' },
  'note.deleted': { en: 'Note deleted.', ko: '메모를 삭제했습니다.', ja: 'メモを削除しました。' },
})
