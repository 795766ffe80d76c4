/** How a source came in: its file, encoding, day and fingerprint. */
import { visibleControls } from '../../../../shared/analysis/textControls'
import type { SourceRow } from '../../../../shared/domain/sources'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { encodingName } from './encodingName'
import classes from './SourceDetails.module.css'

const FINGERPRINT_LENGTH = 12

type Props = { readonly source: SourceRow }

export function SourceOrigin({ source }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <dl className={classes.origin}>
      <dt>{t('sourceDetails.fileName')}</dt>
      <dd>
        <bdi>{visibleControls(source.fileName) || t('sourceDetails.pasted')}</bdi>
      </dd>
      <dt>{t('sourceDetails.encoding')}</dt>
      <dd>
        <bdi className={classes.code}>{encodingName(source.encoding)}</bdi>
      </dd>
      <dt>{t('sourceDetails.importedAt')}</dt>
      <dd>{format.moment(source.importedAt)}</dd>
      <dt>{t('sourceDetails.paragraphs')}</dt>
      <dd>
        {t('sourceDetails.paragraphCount', {
          count: source.paragraphs,
          tagged: source.taggedParagraphs,
        })}
      </dd>
      <dt>{t('sourceDetails.fingerprint')}</dt>
      <dd>
        <bdi className={classes.code} title={source.sha256}>
          {source.sha256.slice(0, FINGERPRINT_LENGTH)}
        </bdi>
      </dd>
    </dl>
  )
}
