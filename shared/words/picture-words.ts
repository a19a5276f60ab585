// Words of the canvas as a picture.
import { wordTable } from './word-table.ts'

export const pictureWords = wordTable({
  'picture.save': { en: 'Save as picture…', ko: '그림으로 저장…', ja: '画像として保存…' },
  'picture.title': { en: 'Save as picture', ko: '그림으로 저장', ja: '画像として保存' },
  'picture.untitled': { en: 'Canvas', ko: '캔버스', ja: 'キャンバス' },
  'picture.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'picture.saveAs': { en: 'Save {{kind}}', ko: '{{kind}} 저장', ja: '{{kind}} を保存' },
  'picture.what': { en: 'What', ko: '범위', ja: '範囲' },
  'picture.what.whole': { en: 'Whole canvas', ko: '캔버스 전체', ja: 'キャンバス全体' },
  'picture.what.selection': { en: 'Selection', ko: '선택 영역', ja: '選択範囲' },
  'picture.theme': { en: 'Theme', ko: '테마', ja: 'テーマ' },
  'picture.theme.light': { en: 'Light', ko: '밝게', ja: 'ライト' },
  'picture.theme.dark': { en: 'Dark', ko: '어둡게', ja: 'ダーク' },
  'picture.kind': { en: 'File', ko: '파일 형식', ja: 'ファイル形式' },
  'picture.size': { en: 'Size', ko: '크기', ja: 'サイズ' },
  'picture.size.times': { en: '{{times}}×', ko: '{{times}}배', ja: '{{times}}倍' },
  'picture.numbers': { en: 'With the numbers', ko: '숫자 포함', ja: '数値を含める' },
  'picture.about.svg': {
    en: 'Sharp at any size. Text stays text and brings its own typefaces along.',
    ko: '어떤 크기에서도 선명합니다. 텍스트는 텍스트로 남고 글꼴이 함께 저장됩니다.',
    ja: 'どの大きさでも鮮明です。文字は文字のまま残り、書体も一緒に保存されます。',
  },
  'picture.about.png': {
    en: 'An image for slides and chats.',
    ko: '슬라이드나 채팅에 붙여 넣기 좋은 이미지입니다.',
    ja: 'スライドやチャットに貼り付けやすい画像です。',
  },
  'picture.about.pdf': {
    en: 'One sheet just as large as the picture. Text stays text.',
    ko: '그림 크기에 맞춘 한 장입니다. 텍스트는 텍스트로 남습니다.',
    ja: '画像と同じ大きさの 1 ページです。文字は文字のまま残ります。',
  },
  'picture.dots': {
    en: '{{width}} × {{height}} pixels',
    ko: '{{width}} × {{height}}픽셀',
    ja: '{{width}} × {{height}} ピクセル',
  },
  'picture.preview': {
    en: 'Preview of the picture',
    ko: '그림 미리보기',
    ja: '画像のプレビュー',
  },
  'picture.failed': {
    en: 'The picture could not be made.',
    ko: '그림을 만들지 못했습니다.',
    ja: '画像を作成できませんでした。',
  },
  'picture.failed.fix': {
    en: 'Choose a smaller size, a part of the canvas, or SVG.',
    ko: '더 작은 크기, 캔버스의 일부, 또는 SVG를 선택하세요.',
    ja: '小さいサイズ、キャンバスの一部、または SVG を選んでください。',
  },
})
