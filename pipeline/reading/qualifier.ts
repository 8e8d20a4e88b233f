// The columns of a table that are not read in, findings out where a cell in them says that its row is
// of a part only (民办, 仅城区), no actual number (目标值), or void (作废).

import { isClassColumn } from './group.ts';
import type { Context } from './key.ts';
import type { Named } from './table-reader.ts';
import { textAt } from './row-key.ts';
import { fold } from './vocabulary.ts';
import type { Watch } from './watch.ts';

// The whole cell; a longer text tells something else by the way.
const QUALIFIER =
  /^(?:(?:仅|只)(?:限|为|是|含|包[括含]|统计|计)?[^,.。]{1,12}|(?:公办|民办|公建民营|国有|集体|农村|城镇|城市|城区|乡村|新增|新建|改建|扩建|在建|拟建)(?:养老)?(?:机构|部分|床位)?|(?:年度|全年|本年)?(?:目标|计划|任务|预计|预测|预算)(?:数|值)?|(?:上|去|下|明)(?:年|期|月)(?:同期)?(?:数|值)?)$/;
const VOID =
  /^[(（【]?(?:[此本该](?:行|条|项|表|数据?|记录))?(?:已|均)?(?:作废|废止|无效)(?:数据?|行)?[)）】]?[。.]?$/;

/** Returns what looks at the cells that are not read. */
export function watchQualifiers(columns: readonly Named[], { found }: Context): Watch {
  const unread = columns.filter(
    ({ heading, column }) =>
      (heading.kind === 'unknown' && !isClassColumn(column)) ||
      (isRole(heading, 'ignored') && fold(column) === '口径'),
  );
  const remarks = columns.filter(({ heading }) => isRole(heading, 'remark'));
  return {
    row(row) {
      for (const { index, column } of unread) {
        const cell = { line: row.line, column, value: textAt(row, index) };
        if (isVoid(cell.value)) found.add('void-row', cell);
        else if (isQualifier(cell.value)) found.add('qualified-row', cell);
      }
      for (const { index, column } of remarks) {
        const cell = { line: row.line, column, value: textAt(row, index) };
        if (isVoid(cell.value)) found.add('void-row', cell);
      }
    },
    done: () => undefined,
  };
}

// What a cell that is longer than these says, it says of more.
const LONGEST = 20;

function isVoid(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST && VOID.test(fold(text));
}

function isQualifier(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST && QUALIFIER.test(fold(text));
}

function isRole(heading: Named['heading'], role: 'ignored' | 'remark'): boolean {
  return heading.kind === 'role' && heading.role === role;
}
