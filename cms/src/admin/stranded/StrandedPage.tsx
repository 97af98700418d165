import { Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { StrandedRecord } from '../../../../plugins/workflow/src/store/stranded';
import { CHOICES } from '../choices';
import { remedyOf } from './remedy';
import { useStranded } from './useStranded';

const COLUMNS = ['申报人', '计划', '审核节点', '现在由谁办理', '为什么没人能办', '怎么办'];
/** As many as the door names. */
const MOST = 1_000;

const Line = ({ row }: { row: StrandedRecord }) => {
  const { reason, todo, link, linkWords } = remedyOf(row);
  const cells = [row.applicantName, row.planName, CHOICES.desk?.[row.desk] ?? row.desk, row.holder ?? '', reason];
  return (
    <Tr>
      {cells.map((words, place) => (
        <Td key={COLUMNS[place]}>
          <Typography textColor="neutral800">{words}</Typography>
        </Td>
      ))}
      <Td>
        <Typography tag="p">{todo}</Typography>
        <Typography tag={Link} to={link} textColor="primary600">
          {linkWords}
        </Typography>
      </Td>
    </Tr>
  );
};

const List = ({ rows }: { rows: StrandedRecord[] }) => (
  <>
    <Box paddingBottom={4}>
      <Typography role="status" fontWeight="bold" textColor="danger600">
        {rows.length < MOST
          ? `有${rows.length}件申报没有人能办理，请按“怎么办”处理。`
          : `没有人能办理的申报超过${MOST}件，先列出最早的。`}
      </Typography>
    </Box>
    <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((words) => (
            <Th key={words}>
              <Typography variant="sigma">{words}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </Tbody>
    </Table>
  </>
);

/** 无人办理的申报: there must be none; whoever would leave one is refused, and what came about otherwise stands here. */
export const StrandedPage = () => {
  const { answer, ask } = useStranded();
  return (
    <Page.Main>
      <Page.Title>无人办理的申报</Page.Title>
      <Layouts.Header
        title="无人办理的申报"
        subtitle="审核中、却没有任何账号能办理的申报。正常情况下一件也没有。"
        primaryAction={
          <Button variant="secondary" loading={answer.state === 'asking'} onClick={() => void ask()}>
            重新检查
          </Button>
        }
      />
      <Layouts.Content>
        {answer.state === 'failed' ? (
          <Typography role="alert" textColor="danger600">
            没有查到，请稍后再试。
          </Typography>
        ) : null}
        {answer.state === 'told' && answer.rows.length === 0 ? (
          <Box background="neutral0" hasRadius padding={6} shadow="tableShadow">
            <Typography role="status" tag="p" fontWeight="bold" textColor="success600">
              没有。每一件审核中的申报都有人能办理。
            </Typography>
            <Typography tag="p" textColor="neutral600">
              停用审核机构、单位或审核账号时，如果会留下没人能办理的申报，系统会拒绝，并说明是哪些。
            </Typography>
          </Box>
        ) : null}
        {answer.state === 'told' && answer.rows.length > 0 ? <List rows={answer.rows} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
};
