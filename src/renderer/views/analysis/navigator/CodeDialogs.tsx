/** What is asked about a code: a code below it, which one it goes into, or whether it may go. */
import { Modal, Text } from '@mantine/core'
import type { CodeRow } from '../../../../shared/domain/codes'
import type { CodeId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'
import { branchOf, codeBranches } from '../../parts/codeTree'
import { CodeSearch } from '../reader/CodeSearch'
import { NewCodeForm } from './NewCodeForm'

export type CodeQuestion = {
  readonly kind: 'addBelow' | 'merge' | 'remove'
  readonly codeId: CodeId
}

type Props = {
  readonly codes: readonly CodeRow[]
  readonly question: CodeQuestion | null
  readonly onClose: () => void
}

export function CodeDialogs({ codes, question, onClose }: Props) {
  const t = useTranslate()
  const code = codes.find(({ codeId }) => codeId === question?.codeId)
  if (question === null || code === undefined) return null
  if (question.kind === 'remove') return <RemoveCode codes={codes} code={code} onClose={onClose} />
  const title = { name: code.name }
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      centered
      title={t(question.kind === 'merge' ? 'code.mergeTitle' : 'code.addBelowTitle', title)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {question.kind === 'merge' ? (
        <MergeCode codes={codes} code={code} onClose={onClose} />
      ) : (
        <NewCodeForm codes={codes} parentCodeId={code.codeId} onDone={onClose} />
      )}
    </Modal>
  )
}

type OneProps = Omit<Props, 'question'> & { readonly code: CodeRow }

function MergeCode({ codes, code, onClose }: OneProps) {
  const t = useTranslate()
  const merge = useCommand('code.merge')
  const own = new Set(branchOf(codeBranches(codes), code.codeId).map(branch => branch.code.codeId))

  async function mergeInto(into: CodeRow) {
    onClose()
    if (!(await merge({ codeId: code.codeId, intoCodeId: into.codeId }))) return
    select({ kind: 'code', codeId: into.codeId })
    announce(t('code.saysMerged', { name: code.name, into: into.name }))
  }

  return (
    <>
      <Text size="sm" mb="xs">
        {t('code.mergeBody')}
      </Text>
      <CodeSearch
        label={t('code.mergeInto')}
        codes={codes}
        isOffered={({ codeId }) => !own.has(codeId)}
        onChoose={into => void mergeInto(into)}
      />
    </>
  )
}

function RemoveCode({ codes, code, onClose }: OneProps) {
  const t = useTranslate()
  const remove = useCommand('code.remove')
  const [top, ...below] = branchOf(codeBranches(codes), code.codeId)
  return (
    <ConfirmDialog
      isOpen
      title={t('code.removeTitle', { name: code.name })}
      confirmLabel={t('code.remove')}
      onConfirm={() => void remove({ codeId: code.codeId })}
      onCancel={onClose}
    >
      <Text size="sm">{t('code.removeBelow', { count: below.length })}</Text>
      <Text size="sm">{t('code.removeCodings', { count: top?.codings ?? 0 })}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('common.undoBringsBack')}
      </Text>
    </ConfirmDialog>
  )
}
