"""The 49 columns of UCDP GED since version 20, in its order; files of the Candidate come without them as a header."""

import pyarrow as pa

NAMES = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
_TEXTS = {
    *("relid", "code_status", "conflict_name", "dyad_name", "side_a", "side_b", "source_article", "source_office"),
    *("source_date", "source_headline", "source_original", "where_coordinates", "where_description", "adm_1", "adm_2"),
    *("geom_wkt", "country", "region"),
}
_TYPES = {"latitude": pa.float64(), "longitude": pa.float64(), "date_start": pa.date32(), "date_end": pa.date32()}
SCHEMA = pa.schema([(name, pa.large_string() if name in _TEXTS else _TYPES.get(name, pa.int64())) for name in NAMES])
