"""Pages of the API: 50 rows, 200 at most; a large table is never counted whole."""

from typing import Any

from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response

from leadership.council.paging import CappedPaginator


class CappedPages(PageNumberPagination):
    """`count` is exact unless `more_than_counted`. Deeper rows are reached by filters."""

    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"
    django_paginator_class = CappedPaginator

    def get_paginated_response(self, data: Any) -> Response:
        paginator = self.page.paginator
        return Response(
            {
                "count": paginator.count - paginator.capped,
                "more_than_counted": paginator.capped,
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        described = super().get_paginated_response_schema(schema)
        described["properties"]["more_than_counted"] = {"type": "boolean"}
        return described
