// Words of the canvas page: top bar, drawing, palette, outline, problems, launch, saving, and the sheets at the right.
import { wordTable } from './word-table.ts'

export const editorWords = wordTable({
  // Top bar
  'editor.breadcrumb': { en: 'Canvases', ko: '캔버스', ja: 'キャンバス' },
  'editor.name': { en: 'Canvas name', ko: '캔버스 이름', ja: 'キャンバス名' },
  'editor.version': {
    en: '{{state}} · version {{version}}',
    ko: '{{state}} · 버전 {{version}}',
    ja: '{{state}} · バージョン {{version}}',
  },
  'editor.undo': { en: 'Undo: {{what}}', ko: '실행 취소: {{what}}', ja: '元に戻す: {{what}}' },
  'editor.redo': { en: 'Redo: {{what}}', ko: '다시 실행: {{what}}', ja: 'やり直す: {{what}}' },
  'editor.undo.nothing': { en: 'Nothing to undo', ko: '실행 취소할 항목 없음', ja: '元に戻す操作はありません' },
  'editor.redo.nothing': { en: 'Nothing to redo', ko: '다시 실행할 항목 없음', ja: 'やり直す操作はありません' },
  'editor.undone': { en: 'Undone: {{what}}', ko: '실행 취소됨: {{what}}', ja: '元に戻しました: {{what}}' },
  'editor.redone': { en: 'Done again: {{what}}', ko: '다시 실행됨: {{what}}', ja: 'やり直しました: {{what}}' },
  'editor.find': { en: 'Find step', ko: '단계 찾기', ja: 'ステップを検索' },
  'editor.find.placeholder': { en: 'Name or kind of step', ko: '단계 이름 또는 종류', ja: 'ステップの名前または種類' },
  'editor.find.none': {
    en: 'No step is called “{{query}}”.',
    ko: '“{{query}}” 단계가 없습니다.',
    ja: '「{{query}}」というステップはありません。',
  },
  'editor.tidy': { en: 'Tidy layout', ko: '레이아웃 정리', ja: 'レイアウトを整列' },
  'editor.outline': { en: 'Outline', ko: '개요', ja: 'アウトライン' },
  'editor.palette': { en: 'Steps', ko: '단계', ja: 'ステップ' },
  'editor.launch': { en: 'Launch canvas', ko: '캔버스 실행', ja: 'キャンバスを開始' },
  'editor.update': { en: 'Update canvas', ko: '캔버스 업데이트', ja: 'キャンバスを更新' },
  'editor.running.changed': {
    en: 'You are editing a running canvas. Version {{version}} goes on as it was until you press Update canvas.',
    ko: '실행 중인 캔버스를 편집하고 있습니다. 캔버스 업데이트를 누를 때까지 버전 {{version}}이(가) 그대로 실행됩니다.',
    ja: '実行中のキャンバスを編集しています。「キャンバスを更新」を押すまで、バージョン {{version}} がそのまま動きます。',
  },
  'editor.stop': { en: 'Stop', ko: '중지', ja: '停止' },
  'editor.resume': { en: 'Resume', ko: '재개', ja: '再開' },

  // The drawing
  'editor.drawing': {
    en: 'Drawing of the canvas “{{name}}”',
    ko: '캔버스 “{{name}}” 그림',
    ja: 'キャンバス「{{name}}」の図',
  },
  'editor.drawing.help': {
    en: 'Arrow keys go from step to step along the flow. Enter opens a step, Insert adds one after it, C connects it, F2 renames it, Delete removes it and closes the gap. The outline lists all steps.',
    ko: '방향키로 흐름을 따라 단계 사이를 이동합니다. Enter는 단계 열기, Insert는 다음 단계 추가, C는 연결, F2는 이름 변경, Delete는 삭제하고 간격 메우기입니다. 개요에서 모든 단계를 볼 수 있습니다.',
    ja: '矢印キーで流れに沿ってステップ間を移動します。Enter で開く、Insert で後に追加、C で接続、F2 で名前変更、Delete で削除して間を詰めます。アウトラインにすべてのステップが並びます。',
  },
  'editor.step': { en: 'step', ko: '단계', ja: 'ステップ' },
  'editor.link': { en: 'link', ko: '연결', ja: 'リンク' },
  'editor.step.label': {
    en: '{{kind}}, {{name}}, {{place}} of {{total}}',
    ko: '{{kind}}, {{name}}, {{total}}개 중 {{place}}번째',
    ja: '{{kind}}、{{name}}、{{total}} 個中 {{place}} 番目',
  },
  'editor.step.label.unnamed': {
    en: '{{kind}}, {{place}} of {{total}}',
    ko: '{{kind}}, {{total}}개 중 {{place}}번째',
    ja: '{{kind}}、{{total}} 個中 {{place}} 番目',
  },
  'editor.step.label.with': { en: '{{label}}, {{more}}', ko: '{{label}}, {{more}}', ja: '{{label}}、{{more}}' },
  'editor.step.label.number': {
    en: '{{people}} {{counter}}',
    ko: '{{counter}} {{people}}명',
    ja: '{{counter}} {{people}} 人',
  },
  'editor.step.place': {
    en: '{{place}} of {{total}}',
    ko: '{{total}}개 중 {{place}}번째',
    ja: '{{total}} 個中 {{place}} 番目',
  },
  'editor.step.label.errors': {
    en: { one: '{{label}}, {{count}} error', other: '{{label}}, {{count}} errors' },
    ko: '{{label}}, 오류 {{count}}개',
    ja: '{{label}}、エラー {{count}} 件',
  },
  'editor.step.label.warnings': {
    en: { one: '{{label}}, {{count}} warning', other: '{{label}}, {{count}} warnings' },
    ko: '{{label}}, 경고 {{count}}개',
    ja: '{{label}}、警告 {{count}} 件',
  },
  'editor.link.label': {
    en: 'From {{from}} to {{to}}',
    ko: '{{from}}에서 {{to}}(으)로',
    ja: '「{{from}}」から「{{to}}」へ',
  },
  'editor.link.label.port': {
    en: 'From {{from}}, {{port}}, to {{to}}',
    ko: '{{from}}의 {{port}}에서 {{to}}(으)로',
    ja: '「{{from}}」の「{{port}}」から「{{to}}」へ',
  },
  'editor.link.count': { en: '{{port}} · {{people}}', ko: '{{port}} · {{people}}명', ja: '{{port}} · {{people}} 人' },
  'editor.customAudience': { en: 'Custom Audience', ko: '커스텀 오디언스', ja: 'カスタムオーディエンス' },
  'editor.addHere': { en: 'Add a step here', ko: '여기에 단계 추가', ja: 'ここにステップを追加' },
  'editor.addAfter': {
    en: 'Add a step after {{name}}',
    ko: '{{name}} 다음에 단계 추가',
    ja: '「{{name}}」の後にステップを追加',
  },
  'editor.addAfter.port': {
    en: 'Add a step after {{name}}, {{port}}',
    ko: '{{name}}의 {{port}} 다음에 단계 추가',
    ja: '「{{name}}」の「{{port}}」の後にステップを追加',
  },
  'editor.dropHint': {
    en: 'Click to add, or drag onto the canvas',
    ko: '클릭하여 추가하거나 캔버스로 끌어다 놓으세요',
    ja: 'クリックして追加、またはキャンバスにドラッグ',
  },
  'editor.palette.search': { en: 'Search steps', ko: '단계 검색', ja: 'ステップを検索' },
  'editor.palette.none': {
    en: 'No kind of step is called “{{query}}”.',
    ko: '“{{query}}” 종류의 단계가 없습니다.',
    ja: '「{{query}}」という種類のステップはありません。',
  },
  'editor.palette.oneEntry': {
    en: 'A canvas has one entry.',
    ko: '캔버스의 진입 단계는 하나입니다.',
    ja: 'エントリーはひとつだけです。',
  },
  'editor.empty': {
    en: 'Nobody comes in yet.',
    ko: '아직 진입하는 사용자가 없습니다.',
    ja: 'まだ誰も入ってきません。',
  },
  'editor.empty.add': { en: 'Add an entry', ko: '진입 단계 추가', ja: 'エントリーを追加' },
  'editor.zoomIn': { en: 'Zoom in', ko: '확대', ja: '拡大' },
  'editor.zoomOut': { en: 'Zoom out', ko: '축소', ja: '縮小' },
  'editor.zoom100': { en: 'Zoom to 100 %', ko: '100%로 보기', ja: '100% で表示' },
  'editor.fit': { en: 'Fit', ko: '맞춤', ja: '全体' },
  'editor.fit.about': { en: 'Show the whole canvas', ko: '캔버스 전체 보기', ja: 'キャンバス全体を表示' },
  'editor.minimap': { en: 'Overview of the canvas', ko: '캔버스 미니맵', ja: 'キャンバスの縮図' },
  'editor.zoomTools': { en: 'Zoom', ko: '확대/축소', ja: 'ズーム' },

  // Menu of a step
  'editor.menu.step': { en: 'Actions for {{name}}', ko: '{{name}} 작업', ja: '「{{name}}」の操作' },
  'editor.menu.open': { en: 'Open', ko: '열기', ja: '開く' },
  'editor.menu.rename': { en: 'Rename', ko: '이름 변경', ja: '名前を変更' },
  'editor.menu.people': {
    en: '{{counter}}: {{people}}…',
    ko: '{{counter}}: {{people}}명…',
    ja: '{{counter}}：{{people}} 人…',
  },
  'editor.menu.add': { en: 'Add step after', ko: '다음에 단계 추가', ja: '後にステップを追加' },
  'editor.menu.connect': { en: 'Connect to…', ko: '연결할 단계 선택…', ja: '接続先を選択…' },
  'editor.rename': { en: 'Name of the step', ko: '단계 이름', ja: 'ステップ名' },
  'editor.rename.help': {
    en: 'Leave it empty to call the step by its kind.',
    ko: '비워 두면 단계 종류가 이름이 됩니다.',
    ja: '空にすると、種類の名前で呼ばれます。',
  },

  // Connect by list
  'editor.connect': { en: 'Connect {{name}} to', ko: '{{name}}에서 연결할 단계', ja: '「{{name}}」の接続先' },
  'editor.connect.way': { en: 'Way out', ko: '출구', ja: '出口' },
  'editor.connect.search': { en: 'Search steps', ko: '단계 검색', ja: 'ステップを検索' },
  'editor.connect.current': { en: 'Leads here now', ko: '현재 연결됨', ja: '現在の接続先' },
  'editor.connect.remove': { en: 'Remove this link', ko: '이 연결 제거', ja: 'このリンクを削除' },
  'editor.connect.noWay': {
    en: '{{name}} has no way out: people leave the canvas there.',
    ko: '{{name}}에는 출구가 없습니다. 사용자가 여기에서 캔버스를 나갑니다.',
    ja: '「{{name}}」には出口がありません。ユーザーはここでキャンバスを離れます。',
  },

  // Spoken
  'editor.said.added': {
    en: '{{name}} added after {{after}}.',
    ko: '{{after}} 다음에 {{name}} 단계를 추가했습니다.',
    ja: '「{{after}}」の後に「{{name}}」を追加しました。',
  },
  'editor.said.addedAlone': {
    en: '{{name}} added.',
    ko: '{{name}} 단계를 추가했습니다.',
    ja: '「{{name}}」を追加しました。',
  },
  'editor.said.deleted': {
    en: { one: '“{{name}}” deleted.', other: '{{count}} steps deleted.' },
    ko: '단계 {{count}}개를 삭제했습니다.',
    ja: 'ステップ {{count}} 個を削除しました。',
  },
  'editor.said.linkDeleted': { en: 'Link removed.', ko: '연결을 제거했습니다.', ja: 'リンクを削除しました。' },
  'editor.said.connected': {
    en: '{{from}} now leads to {{to}}.',
    ko: '이제 {{from}} 다음은 {{to}}입니다.',
    ja: '「{{from}}」の次は「{{to}}」になりました。',
  },
  'editor.said.moved': { en: '{{name}} moved.', ko: '{{name}} 단계를 옮겼습니다.', ja: '「{{name}}」を移動しました。' },
  'editor.said.movedBelow': {
    en: '{{name}} moved; it stands below {{other}}.',
    ko: '{{name}} 단계를 {{other}} 아래로 옮겼습니다.',
    ja: '「{{name}}」を移動しました。「{{other}}」の下にあります。',
  },
  'editor.said.tidied': { en: 'Layout tidied.', ko: '레이아웃을 정리했습니다.', ja: 'レイアウトを整列しました。' },
  'editor.said.selected': {
    en: { one: '{{count}} step selected.', other: '{{count}} steps selected.' },
    ko: '단계 {{count}}개를 선택했습니다.',
    ja: 'ステップ {{count}} 個を選択しました。',
  },
  'editor.said.itemsSelected': {
    en: { one: '{{count}} item selected.', other: '{{count}} items selected.' },
    ko: '{{count}}개 항목을 선택했습니다.',
    ja: '{{count}} 個の項目を選択しました。',
  },
  'editor.said.noneSelected': {
    en: 'Nothing selected.',
    ko: '선택을 해제했습니다.',
    ja: '選択を解除しました。',
  },
  'editor.said.renamed': {
    en: 'Renamed to “{{name}}”.',
    ko: '이름을 “{{name}}”(으)로 변경했습니다.',
    ja: '名前を「{{name}}」に変更しました。',
  },
  'editor.said.unnamed': {
    en: 'Name removed.',
    ko: '이름을 지웠습니다.',
    ja: '名前を削除しました。',
  },
  'editor.said.end': {
    en: 'No step that way.',
    ko: '그 방향에는 단계가 없습니다.',
    ja: 'その方向にステップはありません。',
  },
  'editor.said.readOnly': {
    en: 'This canvas cannot be changed.',
    ko: '이 캔버스는 변경할 수 없습니다.',
    ja: 'このキャンバスは変更できません。',
  },
  'editor.said.noProblems': { en: 'No problems.', ko: '문제가 없습니다.', ja: '問題はありません。' },

  // Outline
  'editor.outline.about': {
    en: 'All steps in reading order',
    ko: '읽는 순서대로 나열한 모든 단계',
    ja: '読む順に並べたすべてのステップ',
  },
  'editor.outline.joins': { en: 'continues at {{name}}', ko: '{{name}}에서 계속', ja: '「{{name}}」に続く' },
  'editor.outline.empty': { en: 'No steps yet.', ko: '아직 단계가 없습니다.', ja: 'まだステップがありません。' },
  'editor.outline.close': { en: 'Close outline', ko: '개요 닫기', ja: 'アウトラインを閉じる' },

  // Problems
  'editor.problems': { en: 'Problems', ko: '문제', ja: '問題' },
  'editor.problems.none': {
    en: 'Nothing stands in the way of a launch.',
    ko: '실행을 막는 문제가 없습니다.',
    ja: '開始を妨げるものはありません。',
  },
  'editor.problems.errors': {
    en: { one: '{{count}} error', other: '{{count}} errors' },
    ko: '오류 {{count}}개',
    ja: 'エラー {{count}} 件',
  },
  'editor.problems.warnings': {
    en: { one: '{{count}} warning', other: '{{count}} warnings' },
    ko: '경고 {{count}}개',
    ja: '警告 {{count}} 件',
  },
  'editor.problems.error': { en: 'Error', ko: '오류', ja: 'エラー' },
  'editor.problems.warning': { en: 'Warning', ko: '경고', ja: '警告' },
  'editor.problems.wholeCanvas': { en: 'Whole canvas', ko: '캔버스 전체', ja: 'キャンバス全体' },
  'editor.problems.close': { en: 'Close problems', ko: '문제 닫기', ja: '問題を閉じる' },

  // Launch
  'launch.blocked': {
    en: 'Not ready to launch yet',
    ko: '아직 실행할 수 없습니다',
    ja: 'まだ開始できません',
  },
  'launch.blocked.about': {
    en: {
      one: '{{count}} thing stands in the way. Nothing has been sent.',
      other: '{{count}} things stand in the way. Nothing has been sent.',
    },
    ko: '해결할 문제가 {{count}}개 있습니다. 아직 아무것도 전송하지 않았습니다.',
    ja: '解決が必要な問題が {{count}} 件あります。まだ何も送信していません。',
  },
  'launch.fix': { en: 'Fix', ko: '해결하기', ja: '修正する' },
  'launch.fix.about': { en: 'Fix: {{problem}}', ko: '해결하기: {{problem}}', ja: '修正する: {{problem}}' },
  'launch.ready': {
    en: 'Launch “{{name}}”?',
    ko: '“{{name}}” 캔버스를 실행할까요?',
    ja: '「{{name}}」を開始しますか？',
  },
  'launch.update': {
    en: 'Update “{{name}}”?',
    ko: '“{{name}}” 캔버스를 업데이트할까요?',
    ja: '「{{name}}」を更新しますか？',
  },
  'launch.update.about': {
    en: 'People already inside go on in the new version. Nobody enters twice.',
    ko: '이미 진입한 사용자는 새 버전에서 계속 진행합니다. 두 번 진입하는 사용자는 없습니다.',
    ja: 'すでに入っているユーザーは新しいバージョンで続行します。二重に入るユーザーはいません。',
  },
  'launch.update.enters': {
    en: {
      one: 'The entry takes “{{segment}}” now ({{count}} person). Whoever of it was never inside enters.',
      other: 'The entry takes “{{segment}}” now ({{count}} people). Whoever of them was never inside enters.',
    },
    ko: '진입 대상이 “{{segment}}”(으)로 바뀝니다({{count}}명). 아직 진입하지 않은 사용자가 진입합니다.',
    ja: 'エントリーの対象が「{{segment}}」（{{count}} 人）に変わります。まだ入っていないユーザーがエントリーします。',
  },
  'launch.sandbox': { en: 'Sandbox', ko: '샌드박스', ja: 'サンドボックス' },
  'launch.sandbox.about': {
    en: 'Everything goes to the partner sandbox on this computer. Nothing leaves it.',
    ko: '모든 데이터는 이 컴퓨터의 파트너 샌드박스로만 전송되며 밖으로 나가지 않습니다.',
    ja: 'すべてこのコンピューター上のパートナーサンドボックスに送られ、外には出ません。',
  },
  'launch.live': { en: 'Send to a real partner', ko: '실제 파트너에게 전송', ja: '実際のパートナーに送信' },
  'launch.live.about': {
    en: 'Hashed identifiers of these people are sent to {{partners}}. This cannot be taken back from here.',
    ko: '이 사용자들의 해시된 식별자를 {{partners}}에 전송합니다. 여기에서 되돌릴 수 없습니다.',
    ja: 'これらのユーザーのハッシュ化された識別子を {{partners}} に送信します。ここから取り消すことはできません。',
  },
  'launch.none.about': {
    en: 'This canvas sends nothing to a partner.',
    ko: '이 캔버스는 파트너에게 아무것도 전송하지 않습니다.',
    ja: 'このキャンバスはパートナーに何も送信しません。',
  },
  'launch.enters': {
    en: {
      one: '{{count}} person from “{{segment}}” enters now',
      other: '{{count}} people from “{{segment}}” enter now',
    },
    ko: '“{{segment}}” 사용자 {{count}}명이 지금 진입합니다',
    ja: '「{{segment}}」のユーザー {{count}} 人が今エントリーします',
  },
  'launch.partner': { en: 'Partner', ko: '파트너', ja: 'パートナー' },
  'launch.account': { en: 'Ad account', ko: '광고 계정', ja: '広告アカウント' },
  'launch.audience': { en: 'Audience', ko: '오디언스', ja: 'オーディエンス' },
  'launch.action': { en: 'What happens', ko: '작업', ja: '処理' },
  'launch.fields': { en: 'Fields to match', ko: '일치시킬 필드', ja: '照合フィールド' },
  'launch.action.add': { en: 'Add', ko: '추가', ja: '追加' },
  'launch.action.remove': { en: 'Remove', ko: '제거', ja: '削除' },
  'launch.leaving.local': {
    en: 'You can close this window: the app keeps running and the sync goes on. It waits while the computer sleeps.',
    ko: '이 창은 닫아도 됩니다. 앱이 계속 실행되어 동기화가 이어지며, 컴퓨터가 절전 상태인 동안에는 기다립니다.',
    ja: 'このウィンドウは閉じてもかまいません。アプリは動き続け、同期も続きます。スリープ中は待機します。',
  },
  'launch.leaving.electron': {
    en: 'Closing the window asks first while people are pending. The sync waits while the computer sleeps.',
    ko: '대기 중인 사용자가 있으면 창을 닫을 때 먼저 확인합니다. 컴퓨터가 절전 상태인 동안에는 동기화가 기다립니다.',
    ja: '保留中のユーザーがいる間にウィンドウを閉じると、先に確認します。スリープ中は同期が待機します。',
  },
  'launch.warnings': {
    en: { one: '{{count}} warning does not stop the launch', other: '{{count}} warnings do not stop the launch' },
    ko: '경고 {{count}}개는 실행을 막지 않습니다',
    ja: '警告 {{count}} 件は開始を妨げません',
  },
  'launch.confirm': { en: 'Launch', ko: '실행', ja: '開始' },
  'launch.confirm.live': { en: 'Launch and send', ko: '실행하고 전송', ja: '開始して送信' },
  'launch.confirm.update': { en: 'Update', ko: '업데이트', ja: '更新' },
  'launch.cancel': { en: 'Cancel', ko: '취소', ja: 'キャンセル' },
  'launch.checking': { en: 'Checking…', ko: '확인하는 중…', ja: '確認しています…' },
  'launch.launched': {
    en: '“{{name}}” is running.',
    ko: '“{{name}}” 캔버스를 실행했습니다.',
    ja: '「{{name}}」を開始しました。',
  },
  'launch.updated': {
    en: '“{{name}}” runs in its new version.',
    ko: '“{{name}}” 캔버스가 새 버전으로 실행됩니다.',
    ja: '「{{name}}」は新しいバージョンで動いています。',
  },
  'launch.failed': {
    en: 'The canvas was not launched',
    ko: '캔버스를 실행하지 못했습니다',
    ja: 'キャンバスを開始できませんでした',
  },
  'launch.notSaved': {
    en: 'The newest changes could not be saved, so nothing was launched.',
    ko: '최신 변경 사항을 저장하지 못해 실행하지 않았습니다.',
    ja: '最新の変更を保存できなかったため、開始しませんでした。',
  },
  'stop.ask': {
    en: 'Stop “{{name}}”?',
    ko: '“{{name}}” 실행을 중지할까요?',
    ja: '「{{name}}」を停止しますか？',
  },
  'stop.about': {
    en: 'Nobody new enters and people inside stay where they are. What is queued for a partner is still sent. You can resume later.',
    ko: '새로운 사용자가 진입하지 않고, 진입한 사용자는 그 자리에 머뭅니다. 파트너 전송 대기열은 끝까지 처리합니다. 나중에 재개할 수 있습니다.',
    ja: '新しいユーザーは入らず、中のユーザーはその場にとどまります。パートナーへの送信待ちは最後まで処理されます。後で再開できます。',
  },
  'stop.confirm': { en: 'Stop', ko: '중지', ja: '停止' },
  'stop.stopped': {
    en: '“{{name}}” is stopped.',
    ko: '“{{name}}” 캔버스를 중지했습니다.',
    ja: '「{{name}}」を停止しました。',
  },
  'stop.resumed': {
    en: '“{{name}}” is running again.',
    ko: '“{{name}}” 캔버스를 재개했습니다.',
    ja: '「{{name}}」を再開しました。',
  },
  'stop.failed': { en: 'That did not work', ko: '처리하지 못했습니다', ja: '実行できませんでした' },

  // Saving
  'save.saved': { en: 'Saved {{time}}', ko: '{{time}} 저장됨', ja: '{{time}} に保存済み' },
  'save.changed': { en: 'Not saved yet', ko: '아직 저장되지 않음', ja: '未保存' },
  'save.saving': { en: 'Saving…', ko: '저장하는 중…', ja: '保存しています…' },
  'save.failed': { en: 'Could not save', ko: '저장하지 못함', ja: '保存できません' },
  'save.failed.about': {
    en: 'Your changes are kept in this window and saving is tried again.',
    ko: '변경 사항은 이 창에 남아 있으며 저장을 다시 시도합니다.',
    ja: '変更はこのウィンドウに残っており、保存を再試行します。',
  },
  'save.retry': { en: 'Save now', ko: '지금 저장', ja: '今すぐ保存' },
  'save.stale': { en: 'Changed elsewhere', ko: '다른 곳에서 변경됨', ja: '別の場所で変更されました' },
  'save.stale.title': {
    en: 'This canvas was changed elsewhere',
    ko: '이 캔버스가 다른 곳에서 변경되었습니다',
    ja: 'このキャンバスは別の場所で変更されました',
  },
  'save.stale.about': {
    en: 'Somebody saved another version since you opened it. Yours is still here and nothing was overwritten.',
    ko: '이 캔버스를 연 뒤 다른 버전이 저장되었습니다. 내 버전은 그대로 있으며 덮어쓴 내용은 없습니다.',
    ja: '開いた後に別のバージョンが保存されました。あなたのバージョンはここに残っており、上書きはされていません。',
  },
  'save.stale.copy': { en: 'Keep mine as a copy', ko: '내 버전을 사본으로 보관', ja: '自分の版をコピーとして残す' },
  'save.stale.later': { en: 'Decide later', ko: '나중에 결정', ja: '後で決める' },
  'save.stale.copyName': { en: '{{name}} (copy)', ko: '{{name}} (사본)', ja: '{{name}}（コピー）' },
  'save.loadedOther': {
    en: 'A newer version of this canvas was loaded.',
    ko: '이 캔버스의 최신 버전을 불러왔습니다.',
    ja: 'このキャンバスの新しいバージョンを読み込みました。',
  },

  // Accounting
  'accounting.about': {
    en: 'Entered = synced + not synced + pending + errored, over all Audience Sync steps',
    ko: '모든 오디언스 동기화 단계의 진입 = 동기화됨 + 동기화되지 않음 + 대기 중 + 오류',
    ja: 'すべてのオーディエンス同期ステップの エントリー = 同期済み + 未同期 + 保留中 + エラー',
  },
  'accounting.adds': { en: 'adds up', ko: '합계 일치', ja: '合計が一致' },
  'accounting.broken': { en: 'does not add up', ko: '합계 불일치', ja: '合計が不一致' },

  // Reading a canvas that cannot be changed
  'broken.title': {
    en: 'This canvas file cannot be read',
    ko: '이 캔버스 파일을 읽을 수 없습니다',
    ja: 'このキャンバスファイルを読み取れません',
  },
  'broken.about': {
    en: 'The file is shown as it is. Nothing was changed.',
    ko: '파일을 그대로 보여 줍니다. 아무것도 변경하지 않았습니다.',
    ja: 'ファイルをそのまま表示しています。何も変更していません。',
  },
  'broken.detail': { en: 'Technical detail', ko: '기술 정보', ja: '技術的な詳細' },
  'broken.text': { en: 'Text of the file', ko: '파일 내용', ja: 'ファイルの内容' },
  'broken.copy': { en: 'Copy text', ko: '텍스트 복사', ja: 'テキストをコピー' },
  'broken.copied': { en: 'Copied.', ko: '복사했습니다.', ja: 'コピーしました。' },
  'broken.back': { en: 'Back to canvases', ko: '캔버스 목록으로', ja: 'キャンバス一覧へ' },
  'readOnly.title': { en: 'Read only', ko: '읽기 전용', ja: '読み取り専用' },
  'opening.failed': {
    en: 'The canvas could not be opened',
    ko: '캔버스를 열지 못했습니다',
    ja: 'キャンバスを開けませんでした',
  },
  'opening.retry': { en: 'Try again', ko: '다시 시도', ja: '再試行' },
  'opening.loading': { en: 'Opening the canvas', ko: '캔버스를 여는 중', ja: 'キャンバスを開いています' },

  // The people behind a number
  'people.behind': { en: '{{counter}} · {{step}}', ko: '{{counter}} · {{step}}', ja: '{{counter}} · {{step}}' },
  'people.behind.none': {
    en: 'Nobody is counted here.',
    ko: '여기에 집계된 사용자가 없습니다.',
    ja: 'ここに数えられたユーザーはいません。',
  },
  'people.behind.more': { en: 'Show more', ko: '더 보기', ja: 'さらに表示' },
  'people.behind.person': { en: 'Person', ko: '사용자', ja: 'ユーザー' },
  'people.behind.identifiers': { en: 'Identifiers (masked)', ko: '식별자(마스킹됨)', ja: '識別子（マスク済み）' },
  'people.behind.reason': { en: 'Reason', ko: '사유', ja: '理由' },
  'people.behind.at': { en: 'When', ko: '시각', ja: '日時' },
  'people.behind.close': { en: 'Close', ko: '닫기', ja: '閉じる' },
  'counter.short.entered': { en: 'entered', ko: '진입', ja: 'エントリー' },
  'counter.short.proceeded': { en: 'proceeded', ko: '진행', ja: '進行' },
  'counter.short.exited': { en: 'exited', ko: '종료', ja: '終了' },
  'counter.short.here': { en: 'waiting', ko: '대기', ja: '待機' },
  'counter.short.synced': { en: 'synced', ko: '동기화됨', ja: '同期済み' },
  'counter.short.notSynced': { en: 'not synced', ko: '동기화 안 됨', ja: '未同期' },
  'counter.short.pending': { en: 'pending', ko: '대기 중', ja: '保留中' },
  'counter.short.errored': { en: 'errored', ko: '오류', ja: 'エラー' },
  'counter.short.waiting': { en: 'waiting for network', ko: '네트워크 대기', ja: 'ネットワーク待ち' },
  'counter.waiting.about': {
    en: 'Part of Users pending: they are sent as soon as the network is back.',
    ko: '대기 중인 사용자의 일부이며, 네트워크가 돌아오면 바로 전송됩니다.',
    ja: '保留中のユーザーの一部です。ネットワークが戻り次第、送信されます。',
  },
  'attention.left': { en: '{{duration}} left', ko: '{{duration}} 남음', ja: '残り {{duration}}' },
  'attention.nextTry': { en: 'next try in {{duration}}', ko: '{{duration}} 후 재시도', ja: '{{duration}} 後に再試行' },
})
