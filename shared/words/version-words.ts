// Words of versions: the list, comparing, restoring, and what an update does to people inside.
import { wordTable } from './word-table.ts'

export const versionWords = wordTable({
  'versions.title': { en: 'Versions', ko: '버전', ja: 'バージョン' },
  'versions.button': { en: 'Versions and backups', ko: '버전 및 백업', ja: 'バージョンとバックアップ' },
  'versions.about': {
    en: 'Each launch and update makes a version. Restoring one changes the drawing only; nothing runs differently until you update.',
    ko: '실행과 업데이트마다 버전이 생깁니다. 복원하면 그림만 바뀌며, 업데이트할 때까지 실행은 그대로입니다.',
    ja: '開始と更新のたびにバージョンができます。復元しても変わるのは図だけで、更新するまで動作は変わりません。',
  },
  'versions.close': { en: 'Close', ko: '닫기', ja: '閉じる' },
  'versions.number': { en: 'Version {{version}}', ko: '버전 {{version}}', ja: 'バージョン {{version}}' },
  'versions.running': { en: 'Running', ko: '실행 중', ja: '実行中' },
  'versions.launched': {
    en: { one: '{{at}} · {{count}} step', other: '{{at}} · {{count}} steps' },
    ko: '{{at}} · 단계 {{count}}개',
    ja: '{{at}} · ステップ {{count}} 個',
  },
  'versions.name': {
    en: 'Name of version {{version}}',
    ko: '버전 {{version}} 이름',
    ja: 'バージョン {{version}} の名前',
  },
  'versions.name.none': { en: 'Give it a name', ko: '이름 지정', ja: '名前を付ける' },
  'versions.compare': { en: 'Compare', ko: '비교', ja: '比較' },
  'versions.compare.close': { en: 'Hide comparison', ko: '비교 숨기기', ja: '比較を閉じる' },
  'versions.restore': { en: 'Restore', ko: '복원', ja: '復元' },
  'versions.restored': {
    en: 'The drawing is as version {{version}} was. Undo takes it back.',
    ko: '그림을 버전 {{version}}(으)로 되돌렸습니다. 실행 취소로 되돌릴 수 있습니다.',
    ja: '図をバージョン {{version}} に戻しました。元に戻すで取り消せます。',
  },
  'versions.same': {
    en: 'The drawing is the same as this version.',
    ko: '그림이 이 버전과 같습니다.',
    ja: '図はこのバージョンと同じです。',
  },
  'versions.more': {
    en: { one: 'and {{count}} more', other: 'and {{count}} more' },
    ko: '외 {{count}}건',
    ja: 'ほか {{count}} 件',
  },
  'undo.restoreVersion': {
    en: 'restore version {{version}}',
    ko: '버전 {{version}} 복원',
    ja: 'バージョン {{version}} の復元',
  },
  'difference.step-added': { en: 'Added since: “{{name}}”', ko: '추가됨: “{{name}}”', ja: '追加: 「{{name}}」' },
  'difference.step-removed': { en: 'Gone since: “{{name}}”', ko: '삭제됨: “{{name}}”', ja: '削除: 「{{name}}」' },
  'difference.step-changed': {
    en: 'Settings of “{{name}}” changed',
    ko: '“{{name}}” 설정 변경',
    ja: '「{{name}}」の設定を変更',
  },
  'difference.step-renamed': {
    en: 'Now called “{{name}}”',
    ko: '이름 변경: “{{name}}”',
    ja: '名前を変更: 「{{name}}」',
  },
  'difference.link-added': {
    en: 'A new link from “{{name}}”',
    ko: '“{{name}}”에서 연결 추가',
    ja: '「{{name}}」からのリンクを追加',
  },
  'difference.link-removed': {
    en: 'A link from “{{name}}” is gone',
    ko: '“{{name}}”에서 연결 삭제',
    ja: '「{{name}}」からのリンクを削除',
  },
  'difference.canvas-renamed': { en: 'The canvas was renamed', ko: '캔버스 이름 변경', ja: 'キャンバス名を変更' },
  'difference.words-changed': {
    en: 'Notes, groups, names of branches or translations changed',
    ko: '메모, 그룹, 분기 이름 또는 번역 변경',
    ja: 'メモ、グループ、分岐の名前、翻訳のいずれかを変更',
  },
  'backups.title': { en: 'Backups', ko: '백업', ja: 'バックアップ' },
  'backups.about': {
    en: 'While you edit, the file is kept as it was: the last ten states, ten minutes or more apart, and whatever was chosen against.',
    ko: '편집하는 동안 이전 상태의 파일을 보관합니다. 10분 이상 간격으로 최근 10개와, 충돌에서 선택하지 않은 버전을 남깁니다.',
    ja: '編集中、以前の状態のファイルを残しています。10 分以上の間隔で直近 10 件と、競合時に選ばれなかった版が残ります。',
  },
  'backups.none': {
    en: 'None yet: the first is made with your next changes.',
    ko: '아직 없습니다. 다음 변경 때 처음 만들어집니다.',
    ja: 'まだありません。次の変更のときに最初のものが作られます。',
  },
  'backups.since': { en: 'Changed since {{at}}', ko: '{{at}} 이후의 변경', ja: '{{at}} 以降の変更' },
  'backups.restored': {
    en: 'The drawing is as it was on {{at}}. Undo takes it back.',
    ko: '그림을 {{at}} 상태로 되돌렸습니다. 실행 취소로 되돌릴 수 있습니다.',
    ja: '図を {{at}} の状態に戻しました。元に戻すで取り消せます。',
  },
  'undo.restoreBackup': { en: 'restore a backup', ko: '백업 복원', ja: 'バックアップの復元' },
  'undo.takeTheirs': { en: 'take the other version', ko: '다른 버전 사용', ja: 'もう一方の版の採用' },
  'undo.merge': { en: 'merge both versions', ko: '두 버전 병합', ja: '両方の版の統合' },
  'merge.theirs': { en: 'Changed elsewhere', ko: '다른 곳에서 변경한 내용', ja: '別の場所での変更' },
  'merge.mine': { en: 'Changed by you', ko: '내가 변경한 내용', ja: 'あなたの変更' },
  'merge.same': {
    en: 'Nothing but places on the drawing.',
    ko: '그림의 위치만 다릅니다.',
    ja: '図の位置だけが違います。',
  },
  'merge.clear': {
    en: 'The two do not touch: both can be kept without a question.',
    ko: '서로 겹치지 않습니다. 질문 없이 둘 다 반영할 수 있습니다.',
    ja: '重なりはありません。確認なしで両方を反映できます。',
  },
  'merge.questions': {
    en: {
      one: 'Both changed {{count}} thing. Which is to stay?',
      other: 'Both changed {{count}} things. Which are to stay?',
    },
    ko: '양쪽에서 {{count}}건을 다르게 변경했습니다. 어느 쪽을 남길까요?',
    ja: '両方で {{count}} 件を別々に変更しています。どちらを残しますか？',
  },
  'merge.about.removed': {
    en: '“{{name}}”: deleted on one side, changed on the other',
    ko: '“{{name}}”: 한쪽은 삭제, 다른 쪽은 변경',
    ja: '「{{name}}」: 一方で削除、もう一方で変更',
  },
  'merge.about.settings': {
    en: '“{{name}}”: a setting ({{part}})',
    ko: '“{{name}}”: 설정 ({{part}})',
    ja: '「{{name}}」: 設定（{{part}}）',
  },
  'merge.about.name': {
    en: '“{{name}}”: its name',
    ko: '“{{name}}”: 이름',
    ja: '「{{name}}」: 名前',
  },
  'merge.about.link': {
    en: '“{{name}}”: where it leads',
    ko: '“{{name}}”: 연결 대상',
    ja: '「{{name}}」: 進み先',
  },
  'merge.about.canvas-name': { en: 'The name of the canvas', ko: '캔버스 이름', ja: 'キャンバス名' },
  'merge.about.words': {
    en: 'A note, group, branch name or translation',
    ko: '메모, 그룹, 분기 이름 또는 번역',
    ja: 'メモ、グループ、分岐の名前、翻訳のいずれか',
  },
  'merge.side.mine': { en: 'Mine', ko: '내 것', ja: '自分' },
  'merge.side.theirs': { en: 'Theirs', ko: '상대 것', ja: '相手' },
  'merge.keepMine': { en: 'Keep mine', ko: '내 버전 유지', ja: '自分の版を使う' },
  'merge.takeTheirs': { en: 'Take theirs', ko: '다른 버전 사용', ja: 'もう一方の版を使う' },
  'merge.both': { en: 'Keep both changes', ko: '양쪽 변경 모두 반영', ja: '両方の変更を反映' },
  'merge.waiting': {
    en: 'This canvas was changed elsewhere. Nothing is saved until you decide.',
    ko: '이 캔버스가 다른 곳에서 변경되었습니다. 결정할 때까지 저장되지 않습니다.',
    ja: 'このキャンバスは別の場所で変更されました。決めるまで保存されません。',
  },
  'merge.decide': { en: 'Compare and decide', ko: '비교하고 결정', ja: '比較して決める' },
  'merge.undoable': {
    en: 'Whichever you choose, undo brings yours back, and the other version stays among the backups.',
    ko: '무엇을 선택해도 실행 취소로 내 버전을 되찾을 수 있고, 다른 버전은 백업에 남습니다.',
    ja: 'どれを選んでも、元に戻すで自分の版に戻せます。もう一方の版はバックアップに残ります。',
  },
  'recover.title': { en: 'Go back to a backup', ko: '백업으로 되돌리기', ja: 'バックアップに戻す' },
  'recover.about': {
    en: 'The damaged file is kept beside the backup that takes its place.',
    ko: '손상된 파일은 교체되는 백업 옆에 보관됩니다.',
    ja: '破損したファイルは、置き換わるバックアップの横に残ります。',
  },
  'recover.none': {
    en: 'There is no backup of this canvas.',
    ko: '이 캔버스의 백업이 없습니다.',
    ja: 'このキャンバスのバックアップはありません。',
  },
  'recover.show': { en: 'Show difference', ko: '차이 보기', ja: '違いを表示' },
  'recover.hide': { en: 'Hide difference', ko: '차이 숨기기', ja: '違いを閉じる' },
  'recover.use': { en: 'Use this backup', ko: '이 백업 사용', ja: 'このバックアップを使う' },
  'recover.diff': {
    en: 'Lines of the damaged file (−) and of the backup (+)',
    ko: '손상된 파일의 줄(−)과 백업의 줄(+)',
    ja: '破損したファイルの行（−）とバックアップの行（+）',
  },
  'recover.moreLines': {
    en: { one: '… {{count}} more line', other: '… {{count}} more lines' },
    ko: '… 외 {{count}}줄',
    ja: '… ほか {{count}} 行',
  },
  'impact.title': {
    en: 'What it does to people inside',
    ko: '진행 중인 사용자에게 미치는 영향',
    ja: '進行中のユーザーへの影響',
  },
  'impact.goes': {
    en: {
      one: '{{count}} person waits in “{{name}}”, which is gone.',
      other: '{{count}} people wait in “{{name}}”, which is gone.',
    },
    ko: '{{count}}명이 삭제된 “{{name}}”에서 기다리고 있습니다.',
    ja: '{{count}} 人が、なくなった「{{name}}」で待っています。',
  },
  'impact.leads-elsewhere': {
    en: {
      one: '{{count}} person waits in “{{name}}”, which now leads elsewhere.',
      other: '{{count}} people wait in “{{name}}”, which now leads elsewhere.',
    },
    ko: '{{count}}명이 “{{name}}”에서 기다리며, 이후 다른 곳으로 이동합니다.',
    ja: '{{count}} 人が「{{name}}」で待っており、この後の進み先が変わります。',
  },
  'impact.stays': {
    en: {
      one: '{{count}} person waits in “{{name}}”; what comes later is different.',
      other: '{{count}} people wait in “{{name}}”; what comes later is different.',
    },
    ko: '{{count}}명이 “{{name}}”에서 기다리며, 그다음 단계가 달라집니다.',
    ja: '{{count}} 人が「{{name}}」で待っており、その先が変わります。',
  },
  'impact.missesSync': {
    en: {
      one: '{{count}} person would skip the sync “{{name}}”.',
      other: '{{count}} people would skip the sync “{{name}}”.',
    },
    ko: '{{count}}명이 동기화 “{{name}}” 단계를 건너뜁니다.',
    ja: '{{count}} 人が同期「{{name}}」を通らなくなります。',
  },
  'impact.redirect': { en: 'When their wait ends', ko: '대기가 끝나면', ja: '待機が終わったら' },
  'impact.redirect.leave': { en: 'They leave the canvas', ko: '캔버스를 나감', ja: 'キャンバスを離れる' },
})
