// Words of groups on the canvas: named frames round steps and notes, which collapse to one card.
import { wordTable } from './word-table.ts'

export const groupWords = wordTable({
  'group.make': { en: 'Group', ko: '그룹으로 묶기', ja: 'グループ化' },
  'group.end': { en: 'Ungroup', ko: '그룹 해제', ja: 'グループ解除' },
  'group.leave': { en: 'Take out of the group', ko: '그룹에서 빼기', ja: 'グループから外す' },
  'group.collapse': { en: 'Collapse the group', ko: '그룹 접기', ja: 'グループを折りたたむ' },
  'group.expand': { en: 'Expand the group', ko: '그룹 펼치기', ja: 'グループを展開' },
  'group.collapseAll': { en: 'Collapse all groups', ko: '모든 그룹 접기', ja: 'すべてのグループを折りたたむ' },
  'group.expandAll': { en: 'Expand all groups', ko: '모든 그룹 펼치기', ja: 'すべてのグループを展開' },
  'group.select': { en: 'Select what is in it', ko: '그룹 안 모두 선택', ja: 'グループ内をすべて選択' },
  'group.rename': { en: 'Rename the group', ko: '그룹 이름 변경', ja: 'グループ名を変更' },
  'group.name': { en: 'Name of the group', ko: '그룹 이름', ja: 'グループ名' },
  'group.name.help': {
    en: 'Left empty, it is called Group.',
    ko: '비워 두면 ‘그룹’으로 표시됩니다.',
    ja: '空欄の場合は「グループ」と表示されます。',
  },
  'group.unnamed': { en: 'Group', ko: '그룹', ja: 'グループ' },
  'group.steps': {
    en: { one: '{{count}} step', other: '{{count}} steps' },
    ko: '단계 {{count}}개',
    ja: 'ステップ {{count}} 個',
  },
  'group.role': { en: 'group', ko: '그룹', ja: 'グループ' },
  'group.label': {
    en: { one: '{{name}}, {{count}} step', other: '{{name}}, {{count}} steps' },
    ko: '{{name}}, 단계 {{count}}개',
    ja: '{{name}}、ステップ {{count}} 個',
  },
  'group.label.collapsed': {
    en: { one: '{{name}}, collapsed, {{count}} step', other: '{{name}}, collapsed, {{count}} steps' },
    ko: '{{name}}, 접힘, 단계 {{count}}개',
    ja: '{{name}}、折りたたみ中、ステップ {{count}} 個',
  },
  'group.help': {
    en: 'Drag it, or press {{alt}} and arrows, to move all that is in it. F2 renames it.',
    ko: '끌거나 {{alt}}+방향키를 누르면 안의 모든 항목이 함께 움직입니다. F2로 이름을 바꿉니다.',
    ja: 'ドラッグまたは {{alt}} + 矢印キーで中の項目ごと移動します。F2 で名前を変更します。',
  },
  'group.menu': { en: 'Actions for {{name}}', ko: '{{name}} 작업', ja: '「{{name}}」の操作' },
  'group.link.from': { en: 'from {{name}}', ko: '{{name}}에서', ja: '「{{name}}」から' },
  'group.link.port': { en: 'from {{name}}: {{port}}', ko: '{{name}}에서: {{port}}', ja: '「{{name}}」から：{{port}}' },
  'group.said.grouped': {
    en: { one: '{{count}} item grouped.', other: '{{count}} items grouped.' },
    ko: '{{count}}개 항목을 그룹으로 묶었습니다.',
    ja: '{{count}} 個の項目をグループ化しました。',
  },
  'group.said.ended': { en: 'Group dissolved.', ko: '그룹을 해제했습니다.', ja: 'グループを解除しました。' },
  'group.said.left': {
    en: 'Taken out of the group.',
    ko: '그룹에서 뺐습니다.',
    ja: 'グループから外しました。',
  },
  'group.said.collapsed': {
    en: {
      one: '{{name}} collapsed: one card for {{count}} step.',
      other: '{{name}} collapsed: one card for {{count}} steps.',
    },
    ko: '{{name}} 그룹을 접었습니다. 단계 {{count}}개를 카드 하나로 표시합니다.',
    ja: '「{{name}}」を折りたたみました。ステップ {{count}} 個を 1 枚のカードで表示します。',
  },
  'group.said.expanded': {
    en: '{{name}} expanded.',
    ko: '{{name}} 그룹을 펼쳤습니다.',
    ja: '「{{name}}」を展開しました。',
  },
  'group.said.allCollapsed': {
    en: { one: '{{count}} group collapsed.', other: '{{count}} groups collapsed.' },
    ko: '그룹 {{count}}개를 접었습니다.',
    ja: '{{count}} 個のグループを折りたたみました。',
  },
  'group.said.allExpanded': {
    en: { one: '{{count}} group expanded.', other: '{{count}} groups expanded.' },
    ko: '그룹 {{count}}개를 펼쳤습니다.',
    ja: '{{count}} 個のグループを展開しました。',
  },
  'group.refused.none': {
    en: 'Nothing selected is in a group.',
    ko: '선택한 항목 중 그룹에 속한 것이 없습니다.',
    ja: '選択した項目はどのグループにも属していません。',
  },
  'group.refused.link': {
    en: 'A link leads to a step, not to a group. Expand the group, then choose the step.',
    ko: '연결은 그룹이 아니라 단계로 이어집니다. 그룹을 펼친 뒤 단계를 선택하세요.',
    ja: 'リンクの先はグループではなくステップです。グループを展開してステップを選んでください。',
  },
})
