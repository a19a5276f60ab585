// Words of versions: the list, comparing, restoring, and what an update does to people inside.
import { wordTable } from './word-table.ts'

export const versionWords = wordTable({
  'versions.title': { en: 'Versions', ko: '버전', ja: 'バージョン' },
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
