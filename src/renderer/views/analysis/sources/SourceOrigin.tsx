/** How a source came in: its file, encoding, day and fingerprint. */
import type { SourceRow } from '../../../../shared/domain/sources'
import { useSettings } from '../../../client/settings'
import { useTranslate } from '../../../i18n/words'
import classes from './SourceDetails.module.css'

const FINGERPRINT_LENGTH = 12

type Props = { readonly source: SourceRow }

export function SourceOrigin({ source }: Props) {
  const t = useTranslate()
  const language = useSettings(settings => settings.language)
  const importedAt = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <dl className={classes.origin}>
      <dt>{t('sourceDetails.fileName')}</dt>
      <dd>
        <bdi>{source.fileName || t('sourceDetails.pasted')}</bdi>
      </dd>
      <dt>{t('sourceDetails.encoding')}</dt>
      <dd>
        <bdi className={classes.code}>{source.encoding}</bdi>
      </dd>
      <dt>{t('sourceDetails.importedAt')}</dt>
      <dd>{importedAt.format(new Date(source.importedAt))}</dd>
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
