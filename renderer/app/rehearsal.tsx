// Parts of which the pages are made, drawn once where nobody sees them, one at a time while nobody waits. The engine
// compiles the component library's code at the first drawing of each: the first turn to a page is then as quick as the
// second. They stay, unseen: the library takes a component's variables out of the document with the last that needs them,
// and puts them in again with the next, and each time the whole page is styled anew. Nothing is asked.

import {
  Alert,
  Button,
  Card,
  Checkbox,
  DatePicker,
  Descriptions,
  Empty,
  Flex,
  Form,
  Input,
  InputNumber,
  Layout,
  Menu,
  Progress,
  Radio,
  Row,
  Segmented,
  Select,
  Skeleton,
  Space,
  Splitter,
  Statistic,
  Switch,
  Table,
  Tabs,
  Tag,
  Timeline,
  Tooltip,
  Typography,
} from 'antd'
import { type ReactNode, startTransition, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { untilIdle, untilLeisure } from './leisure.ts'
import { Look } from './look.tsx'

const ROWS = [{ key: '1', a: '1' }]
const COLUMNS = [{ title: '1', dataIndex: 'a', width: 80, ellipsis: true }]
const OPTIONS = [{ value: '1', label: '1' }]

type DrawPart = () => ReactNode

/** Also while a ledger is opened: what is drawn for the first time then, would be drawn slowly. */
const OF_FIRST_PAGE: readonly DrawPart[] = [
  () => (
    <Layout>
      <Layout.Header>{null}</Layout.Header>
      <Layout.Sider>
        <Menu mode="inline" items={[{ key: '1', label: '1' }]} />
      </Layout.Sider>
      <Layout.Content>
        <Skeleton active />
      </Layout.Content>
    </Layout>
  ),
  () => (
    <Row>
      <Card title="1" extra={<Tag color="blue">1</Tag>}>
        <Statistic title="1" value="1" />
        <Progress percent={1} showInfo={false} size="small" />
        <Descriptions size="small" column={3} items={[{ key: '1', label: '1', children: '1' }]} />
      </Card>
    </Row>
  ),
  () => <Segmented size="small" options={OPTIONS} />,
]

const OF_OTHERS: readonly DrawPart[] = [
  () => <Table size="small" columns={COLUMNS} dataSource={ROWS} pagination={false} />,
  () => <Tabs items={[{ key: '1', label: '1', children: <Typography.Paragraph>1</Typography.Paragraph> }]} />,
  () => <Table virtual size="small" columns={COLUMNS} dataSource={ROWS} pagination={false} scroll={SCROLL} />,
  () => (
    <Form>
      <Form.Item name="a" label="1">
        <Input />
      </Form.Item>
      <Input.Search />
      <Input.TextArea />
    </Form>
  ),
  () => <Select options={OPTIONS} />,
  () => <InputNumber />,
  () => <DatePicker />,
  () => (
    <Space>
      <Radio.Group options={OPTIONS} />
      <Checkbox />
      <Switch />
    </Space>
  ),
  () => (
    <Splitter>
      <Splitter.Panel>1</Splitter.Panel>
    </Splitter>
  ),
  () => (
    <Flex>
      <Alert showIcon type="info" title="1" />
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />
      <Timeline items={[{ content: '1' }]} />
      <Tooltip title="1">
        <Button type="link">1</Button>
      </Tooltip>
    </Flex>
  ),
]

const SCROLL = { x: 80, y: 80 }

export function rehearse(): void {
  const root = createRoot(document.createElement('div'))
  const drawn: ReactNode[] = []
  const parts = [...OF_FIRST_PAGE, ...OF_OTHERS]
  const playLater = () => {
    const turn = drawn.length < OF_FIRST_PAGE.length ? untilIdle() : untilLeisure()
    void turn.then(play)
  }
  const play = () => {
    const part = parts[drawn.length]
    if (part === undefined) return
    drawn.push(
      <Part key={drawn.length} onDrawn={playLater}>
        {part()}
      </Part>,
    )
    startTransition(() => root.render(<Look>{[...drawn]}</Look>))
  }
  playLater()
}

type PartProps = { readonly onDrawn: () => void; readonly children: ReactNode }

function Part({ onDrawn, children }: PartProps): ReactNode {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part is drawn once
  useEffect(() => {
    // In braces: whatever it gives back would be called as the end of the part.
    onDrawn()
  }, [])
  return children
}
