// Words about files and saving: what went wrong, what it concerns, and the fix.
import { wordTable } from './word-table.ts'

export const storeWords = wordTable({
  'error.disk-full': {
    en: 'There is no room left on the disk, so this could not be saved.',
    ko: '디스크 공간이 부족하여 저장하지 못했습니다.',
    ja: 'ディスクの空き容量がないため、保存できませんでした。',
  },
  'error.disk-full.fix': {
    en: 'Free some space, then try again. Nothing is lost.',
    ko: '공간을 확보한 뒤 다시 시도하세요. 잃은 내용은 없습니다.',
    ja: '空き容量を増やしてから、もう一度お試しください。失われたものはありません。',
  },
  'error.not-saved': {
    en: 'The file could not be written.',
    ko: '파일을 쓰지 못했습니다.',
    ja: 'ファイルを書き込めませんでした。',
  },
  'error.not-saved.fix': {
    en: 'Check that the data folder is writable. We keep trying, and your change stays on screen.',
    ko: '데이터 폴더의 쓰기 권한을 확인하세요. 저장을 계속 시도하며 변경 내용은 화면에 남아 있습니다.',
    ja: 'データフォルダーに書き込めるか確認してください。保存を試み続け、変更は画面に残ります。',
  },
  'error.stale-revision': {
    en: 'This canvas was changed elsewhere since you opened it.',
    ko: '이 캔버스를 연 뒤 다른 곳에서 변경되었습니다.',
    ja: 'このキャンバスは、開いた後に別の場所で変更されました。',
  },
  'error.stale-revision.fix': {
    en: 'Keep your version as a copy, or load the other one. Nothing was overwritten.',
    ko: '내 버전을 사본으로 보관하거나 다른 버전을 불러오세요. 덮어쓴 내용은 없습니다.',
    ja: '自分の版をコピーとして残すか、もう一方を読み込んでください。上書きはされていません。',
  },
  'error.canvas-broken': {
    en: 'This canvas file cannot be read, so it is not written to either.',
    ko: '이 캔버스 파일을 읽을 수 없으므로 쓰지도 않습니다.',
    ja: 'このキャンバスファイルは読み取れないため、書き込みもしません。',
  },
  'error.canvas-broken.fix': {
    en: 'Mend the file in a text editor, or restore a backup from the data folder.',
    ko: '텍스트 편집기에서 파일을 고치거나 데이터 폴더의 백업을 복원하세요.',
    ja: 'テキストエディターで修正するか、データフォルダーのバックアップから復元してください。',
  },
  'error.launch-blocked': {
    en: {
      one: '{{count}} problem stands in the way of the launch.',
      other: '{{count}} problems stand in the way of the launch.',
    },
    ko: '실행을 막는 문제가 {{count}}개 있습니다.',
    ja: '開始を妨げる問題が {{count}} 件あります。',
  },
  'error.launch-blocked.fix': {
    en: 'Open the problems list and follow each Fix link.',
    ko: '문제 목록을 열어 각 수정 링크를 따라가세요.',
    ja: '問題の一覧を開き、各修正リンクをたどってください。',
  },
  'error.wrong-state': {
    en: 'The canvas is “{{state}}”, so this is not possible now.',
    ko: '캔버스가 “{{state}}” 상태이므로 지금은 할 수 없습니다.',
    ja: 'キャンバスが「{{state}}」の状態のため、今は実行できません。',
  },
  'error.wrong-state.fix': {
    en: 'Reload the canvas and look at its state.',
    ko: '캔버스를 다시 불러와 상태를 확인하세요.',
    ja: 'キャンバスを再読み込みして状態を確認してください。',
  },
  'error.canvas-running': {
    en: '“{{name}}” is active.',
    ko: '“{{name}}” 캔버스가 실행 중입니다.',
    ja: '「{{name}}」は実行中です。',
  },
  'error.canvas-running.fix': { en: 'Stop it first.', ko: '먼저 중지하세요.', ja: '先に停止してください。' },
  'error.file-refused': {
    en: 'This is not a canvas file we can read: {{detail}}',
    ko: '읽을 수 있는 캔버스 파일이 아닙니다. {{detail}}',
    ja: '読み取れるキャンバスファイルではありません。{{detail}}',
  },
  'error.file-refused.fix': {
    en: 'Choose a file that ends in .canvas.json.',
    ko: '.canvas.json으로 끝나는 파일을 선택하세요.',
    ja: '.canvas.json で終わるファイルを選択してください。',
  },
  'canvasFile.notJson': {
    en: 'The text is not valid JSON from line {{line}}, column {{column}}.',
    ko: '{{line}}번째 줄 {{column}}번째 글자부터 올바른 JSON이 아닙니다.',
    ja: '{{line}} 行目の {{column}} 文字目から、有効な JSON ではありません。',
  },
  'canvasFile.newer': {
    en: 'It was made by a newer version of Audience Canvas. Update the app to open it.',
    ko: '더 새로운 버전의 Audience Canvas에서 만든 파일입니다. 앱을 업데이트하세요.',
    ja: 'より新しいバージョンの Audience Canvas で作成されています。アプリを更新してください。',
  },
  'canvasFile.wrongShape': {
    en: 'What stands at “{{path}}” is missing or is not what a canvas file holds there.',
    ko: '“{{path}}” 위치의 값이 없거나 캔버스 파일 형식에 맞지 않습니다.',
    ja: '「{{path}}」の値がないか、キャンバスファイルの形式に合っていません。',
  },
})
