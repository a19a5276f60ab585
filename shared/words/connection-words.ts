// What goes wrong between us and a partner while a person is waiting for an answer.
import { wordTable } from './word-table.ts'

export const connectionWords = wordTable({
  'error.sandbox-not-running': {
    en: 'The {{partner}} sandbox is not running.',
    ko: '{{partner}} 샌드박스가 실행되고 있지 않습니다.',
    ja: '{{partner}} のサンドボックスが実行されていません。',
  },
  'error.sandbox-not-running.fix': {
    en: 'Restart Audience Canvas.',
    ko: 'Audience Canvas를 다시 시작하세요.',
    ja: 'Audience Canvas を再起動してください。',
  },
  'error.live-app-missing': {
    en: 'No developer app is set for {{partner}}.',
    ko: '{{partner}} 개발자 앱이 설정되지 않았습니다.',
    ja: '{{partner}} の開発者アプリが設定されていません。',
  },
  'error.live-app-missing.fix': {
    en: 'Enter its app ID and secret on the partner page, then connect again.',
    ko: '파트너 페이지에서 앱 ID와 시크릿을 입력한 뒤 다시 연결하세요.',
    ja: 'パートナーページでアプリ ID とシークレットを入力してから、もう一度接続してください。',
  },
  'error.account-unusable': {
    en: 'The ad account “{{name}}” cannot be used.',
    ko: '사용할 수 없는 광고 계정입니다: “{{name}}”.',
    ja: '広告アカウント「{{name}}」は使用できません。',
  },
  'error.account-unusable.fix': {
    en: 'Choose another, or ask its admin for the Admin role.',
    ko: '다른 계정을 선택하거나 관리자에게 관리자 역할을 요청하세요.',
    ja: '別のアカウントを選ぶか、管理者に管理者ロールを依頼してください。',
  },
  'error.partner-refused': {
    en: '{{reason}} (code {{code}})',
    ko: '{{reason}} (코드 {{code}})',
    ja: '{{reason}}（コード {{code}}）',
  },
  'error.partner-refused.fix': { en: 'What to do: {{fix}}', ko: '해결 방법: {{fix}}', ja: '対処方法: {{fix}}' },
})
