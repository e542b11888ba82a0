// 核验: the ledger checked by itself, with how far that has come and a way to stop it; and a value printed on paper
// looked for in its chain.

import { Button, Card, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { useLongCall } from '../../client/use-long-call.ts'
import { LongCallProgress } from '../../components/long-call-progress.tsx'
import { ComparePaper } from './compare-paper.tsx'
import { useVerification, verify } from './verification.ts'
import { VerificationOutcome } from './verification-outcome.tsx'
import { VerificationSteps } from './verification-steps.tsx'

export function VerificationTab({ ledger }: { readonly ledger: OpenLedger }): ReactNode {
  const verification = useVerification(ledger)
  const running = useLongCall('audit.verify')
  const isRunning = verification !== null && verification.outcome === null
  return (
    <div className="scroll-pane" style={{ height: '100%' }}>
      <Flex vertical gap={12}>
        <Card size="small">
          <Flex gap={24} align="center" justify="space-between">
            <Typography.Text>{words.explained}</Typography.Text>
            <Button type="primary" disabled={isRunning} onClick={() => verify(ledger, null)}>
              {words.verify}
            </Button>
          </Flex>
          {isRunning && <VerificationSteps progress={running?.progress ?? null} />}
          {running !== undefined && <LongCallProgress call={running} />}
        </Card>
        {verification !== null && verification.outcome !== null && (
          <VerificationOutcome verification={verification} outcome={verification.outcome} />
        )}
        <ComparePaper isRunning={isRunning} onCompare={anchor => verify(ledger, anchor)} />
      </Flex>
    </div>
  )
}
