/** The code tree: themes that words can be given, each with how often it was. */
import { IconTag } from '@tabler/icons-react'
import type { CodeRow } from '../../../../shared/domain/codes'
import { useQuery } from '../../../client/useQuery'
import { AddPopover } from '../../../components/AddPopover'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { CodeTree } from './CodeTree'
import { NavigatorSection } from './NavigatorSection'
import { NewCodeForm } from './NewCodeForm'
import classes from './navigator.module.css'

export function CodeSection() {
  const t = useTranslate()
  const codes = useQuery('code.list', {})
  const rows = codes.status === 'ready' ? codes.rows : []
  return (
    <NavigatorSection
      name="codes"
      title={t('navigator.codes')}
      count={codes.status === 'ready' ? rows.length : null}
      actions={<NewCode codes={rows} />}
    >
      {codes.status === 'loading' && <Busy />}
      {codes.status === 'failed' && <ProblemBanner problem={codes.problem} />}
      {codes.status === 'ready' && rows.length === 0 && (
        <div className={classes.empty}>
          <p>{t('navigator.noCodes')}</p>
          <NewCode codes={rows} isWordy />
        </div>
      )}
      {rows.length > 0 && <CodeTree codes={rows} />}
    </NavigatorSection>
  )
}

type NewCodeProps = { readonly codes: readonly CodeRow[]; readonly isWordy?: boolean }

function NewCode({ codes, isWordy = false }: NewCodeProps) {
  const t = useTranslate()
  return (
    <AddPopover
      label={t('code.add')}
      icon={IconTag}
      width={260}
      words={isWordy ? { size: 'compact-xs', variant: 'light' } : undefined}
      sign={{ size: 'sm', variant: 'subtle', color: 'gray' }}
    >
      {close => <NewCodeForm codes={codes} parentCodeId={null} onDone={close} />}
    </AddPopover>
  )
}
