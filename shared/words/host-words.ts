// Words the hosts say outside the app's own pages: the terminal, the sign-in's closing page, window questions.
import { wordTable } from './word-table.ts'

export const hostWords = wordTable({
  'host.appName': { en: 'Audience Canvas', ko: 'Audience Canvas', ja: 'Audience Canvas' },
  'host.signInDone': {
    en: 'You are signed in. Close this tab and go back to Audience Canvas.',
    ko: '로그인되었습니다. 이 탭을 닫고 Audience Canvas로 돌아가세요.',
    ja: 'サインインしました。このタブを閉じて Audience Canvas に戻ってください。',
  },
  'host.signInRefused': {
    en: 'This sign-in was not accepted: {{reason}} Start again from the partner page in Audience Canvas.',
    ko: '로그인을 완료할 수 없습니다. {{reason}} Audience Canvas의 파트너 페이지에서 다시 시작하세요.',
    ja: 'サインインを完了できませんでした。{{reason}} Audience Canvas のパートナーページからやり直してください。',
  },
  'host.quitPending': {
    en: { one: '{{count}} person is still being synced.', other: '{{count}} people are still being synced.' },
    ko: '아직 {{count}}명을 동기화하는 중입니다.',
    ja: 'まだ {{count}} 人を同期しています。',
  },
  'host.keepRunning': { en: 'Keep running', ko: '계속 실행', ja: '実行を続ける' },
  'host.quit': { en: 'Quit', ko: '종료', ja: '終了' },
  'host.quitQuestion': {
    en: 'Closing now pauses the sync. It goes on when you open Audience Canvas again, and nobody is lost.',
    ko: '지금 닫으면 동기화가 일시 중지됩니다. 다시 열면 이어서 진행되며, 누락되는 사람은 없습니다.',
    ja: '今閉じると同期は一時停止します。次に開いたときに続きから再開し、対象者が失われることはありません。',
  },
  'host.ready': {
    en: 'Audience Canvas is ready: {{url}}',
    ko: 'Audience Canvas가 준비되었습니다: {{url}}',
    ja: 'Audience Canvas の準備ができました: {{url}}',
  },
  'host.openAddress': {
    en: 'There is no display or browser here to open a window in. Open the address above in a browser on this machine. Ctrl-C stops the app.',
    ko: '창을 열 수 있는 디스플레이나 브라우저가 없습니다. 이 컴퓨터의 브라우저에서 위 주소를 여세요. Ctrl-C를 누르면 앱이 종료됩니다.',
    ja: 'ウィンドウを開けるディスプレイまたはブラウザがありません。このコンピューターのブラウザで上のアドレスを開いてください。Ctrl-C で終了します。',
  },
  'host.keepsRunning': {
    en: 'Closing the window leaves the app running, so syncs go on. Ctrl-C stops it.',
    ko: '창을 닫아도 앱은 계속 실행되어 동기화가 이어집니다. Ctrl-C를 누르면 종료됩니다.',
    ja: 'ウィンドウを閉じてもアプリは動き続け、同期も続きます。Ctrl-C で終了します。',
  },
  'host.alreadyRunning': {
    en: 'Audience Canvas is already running with this data folder: {{url}}',
    ko: '이 데이터 폴더로 Audience Canvas가 이미 실행 중입니다: {{url}}',
    ja: 'このデータフォルダーの Audience Canvas はすでに動作しています: {{url}}',
  },
  'host.alreadyInWindow': {
    en: 'Audience Canvas is already running with this data folder. Its window was brought to the front.',
    ko: '이 데이터 폴더로 Audience Canvas가 이미 실행 중입니다. 해당 창을 앞으로 가져왔습니다.',
    ja: 'このデータフォルダーの Audience Canvas はすでに動作しています。そのウィンドウを前面に表示しました。',
  },
  'host.instanceSilent': {
    en: 'Another Audience Canvas (process {{pid}}) holds the data folder {{dataDir}} and does not answer. End that process, or start with another --data-dir.',
    ko: '다른 Audience Canvas(프로세스 {{pid}})가 데이터 폴더 {{dataDir}}를 사용 중이며 응답하지 않습니다. 해당 프로세스를 종료하거나 다른 --data-dir로 시작하세요.',
    ja: '別の Audience Canvas（プロセス {{pid}}）がデータフォルダー {{dataDir}} を使用中で、応答がありません。そのプロセスを終了するか、別の --data-dir で起動してください。',
  },
  'host.badOption': {
    en: 'The option {{option}} is not known. Known are: {{known}}.',
    ko: '{{option}} 옵션을 알 수 없습니다. 사용할 수 있는 옵션: {{known}}.',
    ja: '{{option}} というオプションはありません。使えるオプション: {{known}}。',
  },
  'host.badPort': {
    en: '{{option}} takes a port between 0 and 65535, not “{{value}}”.',
    ko: '{{option}}에는 0에서 65535 사이의 포트를 지정해야 합니다. “{{value}}”은(는) 사용할 수 없습니다.',
    ja: '{{option}} には 0 から 65535 までのポートを指定してください。「{{value}}」は使えません。',
  },
  'host.badLanguage': {
    en: '--lang takes en, ko or ja, not “{{value}}”.',
    ko: '--lang에는 en, ko, ja 중 하나를 지정하세요. “{{value}}”은(는) 사용할 수 없습니다.',
    ja: '--lang には en、ko、ja のいずれかを指定してください。「{{value}}」は使えません。',
  },
  'host.portTaken': {
    en: 'Port {{port}} is used by another program. Choose another with {{option}}, or {{option}} 0 for any free one.',
    ko: '포트 {{port}}은(는) 다른 프로그램이 사용 중입니다. {{option}}(으)로 다른 포트를 지정하거나, 빈 포트를 쓰려면 {{option}} 0을 지정하세요.',
    ja: 'ポート {{port}} は別のプログラムが使用中です。{{option}} で別のポートを指定するか、空いているポートを使う場合は {{option}} 0 を指定してください。',
  },
  'host.dataFolderUnusable': {
    en: 'The data folder {{dataDir}} cannot be written ({{reason}}). Choose another with --data-dir.',
    ko: '데이터 폴더 {{dataDir}}에 쓸 수 없습니다({{reason}}). --data-dir로 다른 폴더를 지정하세요.',
    ja: 'データフォルダー {{dataDir}} に書き込めません（{{reason}}）。--data-dir で別のフォルダーを指定してください。',
  },
  'host.pagesMissing': {
    en: 'The app’s pages are not built yet. Start with “npm start”, which builds them.',
    ko: '앱 화면이 아직 빌드되지 않았습니다. 빌드까지 실행하는 “npm start”로 시작하세요.',
    ja: 'アプリの画面がまだビルドされていません。ビルドも行う「npm start」で起動してください。',
  },
  'host.startFailed': {
    en: 'Audience Canvas could not start: {{reason}} More is in {{logFile}}.',
    ko: 'Audience Canvas를 시작할 수 없습니다. {{reason}} 자세한 내용은 {{logFile}}에 있습니다.',
    ja: 'Audience Canvas を起動できませんでした。{{reason}} 詳細は {{logFile}} にあります。',
  },
  'host.refusedTitle': { en: 'This page was refused', ko: '페이지를 열 수 없습니다', ja: 'このページは開けません' },
  'host.refusedToken': {
    en: 'This address does not carry the key of the running app. Open Audience Canvas from its own window, or from the address it printed when it started.',
    ko: '이 주소에는 실행 중인 앱의 키가 없습니다. Audience Canvas의 창에서 열거나, 시작할 때 표시된 주소로 여세요.',
    ja: 'このアドレスには動作中のアプリの鍵がありません。Audience Canvas のウィンドウから開くか、起動時に表示されたアドレスを開いてください。',
  },
  'host.refusedHost': {
    en: 'Audience Canvas answers only under its own address on this machine. Open the address it printed when it started.',
    ko: 'Audience Canvas는 이 컴퓨터의 고유 주소로만 응답합니다. 시작할 때 표시된 주소로 여세요.',
    ja: 'Audience Canvas はこのコンピューター上の専用アドレスでのみ応答します。起動時に表示されたアドレスを開いてください。',
  },
  'host.refusedOrigin': {
    en: 'Another website asked for this. Audience Canvas answers only its own pages.',
    ko: '다른 웹사이트가 요청했습니다. Audience Canvas는 자체 페이지의 요청에만 응답합니다.',
    ja: '別のウェブサイトからの要求です。Audience Canvas は自身のページにのみ応答します。',
  },
  'host.refusedMethod': {
    en: 'This address only shows pages; nothing can be sent to it.',
    ko: '이 주소는 페이지를 보여 주기만 하며, 데이터를 보낼 수 없습니다.',
    ja: 'このアドレスはページの表示専用で、データの送信はできません。',
  },
  'host.pageNotFound': {
    en: 'There is no such page in Audience Canvas.',
    ko: 'Audience Canvas에 없는 페이지입니다.',
    ja: 'Audience Canvas にそのページはありません。',
  },
  'menu.file': { en: 'File', ko: '파일', ja: 'ファイル' },
  'menu.allCanvases': { en: 'All canvases', ko: '모든 캔버스', ja: 'すべてのキャンバス' },
  'menu.settings': { en: 'Settings…', ko: '설정…', ja: '設定…' },
  'menu.closeWindow': { en: 'Close window', ko: '창 닫기', ja: 'ウィンドウを閉じる' },
  'menu.quit': { en: 'Quit Audience Canvas', ko: 'Audience Canvas 종료', ja: 'Audience Canvas を終了' },
  'menu.edit': { en: 'Edit', ko: '편집', ja: '編集' },
  'menu.undo': { en: 'Undo', ko: '실행 취소', ja: '元に戻す' },
  'menu.redo': { en: 'Redo', ko: '다시 실행', ja: 'やり直す' },
  'menu.cut': { en: 'Cut', ko: '잘라내기', ja: '切り取り' },
  'menu.copy': { en: 'Copy', ko: '복사', ja: 'コピー' },
  'menu.paste': { en: 'Paste', ko: '붙여넣기', ja: '貼り付け' },
  'menu.selectAll': { en: 'Select all', ko: '모두 선택', ja: 'すべて選択' },
  'menu.view': { en: 'View', ko: '보기', ja: '表示' },
  'menu.reload': { en: 'Reload', ko: '새로 고침', ja: '再読み込み' },
  'menu.fullScreen': { en: 'Full screen', ko: '전체 화면', ja: '全画面表示' },
  'menu.window': { en: 'Window', ko: '창', ja: 'ウィンドウ' },
  'menu.minimize': { en: 'Minimise', ko: '최소화', ja: '最小化' },
  'menu.help': { en: 'Help', ko: '도움말', ja: 'ヘルプ' },
  'menu.about': { en: 'About Audience Canvas', ko: 'Audience Canvas 정보', ja: 'Audience Canvas について' },
  'menu.hide': { en: 'Hide Audience Canvas', ko: 'Audience Canvas 가리기', ja: 'Audience Canvas を隠す' },
  'host.audit.usage': {
    en: 'Say what to do: npm run audit -- verify [--data-dir DIR] [--lang en|ko|ja]',
    ko: '실행할 작업을 입력하세요: npm run audit -- verify [--data-dir DIR] [--lang en|ko|ja]',
    ja: '実行する操作を指定してください: npm run audit -- verify [--data-dir DIR] [--lang en|ko|ja]',
  },
  'host.audit.none': {
    en: 'There is no audit log at {{file}}. Name the data folder with --data-dir (Settings shows it).',
    ko: '{{file}}에 감사 로그가 없습니다. --data-dir로 데이터 폴더(설정에 표시)를 지정하세요.',
    ja: '{{file}} に監査ログがありません。--data-dir でデータフォルダー（設定に表示）を指定してください。',
  },
})
